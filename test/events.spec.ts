import { type AnyDecider, Registry } from '../src/eventstore/registry.js';
import { CORRECTED, type DataShape } from '../src/eventstore/facts.js';
import { Stories } from '../src/timeline/stories.js';
import { filesOf, sourcesOf, textOf } from './support/source.js';

/** What the files of one kind export. Read one after another, since they import each other. */
const exportsOf = async (kind: RegExp): Promise<[name: string, value: unknown][]> => {
  const exported: [string, unknown][] = [];
  for (const path of filesOf('src').filter((path) => kind.test(path)))
    exported.push(...Object.entries((await import(`../${path.replace(/\.ts$/, '.js')}`)) as Record<string, unknown>));
  return exported;
};
const sources = sourcesOf('src');
const docs = textOf('docs/events.md');
/** A section of the page about events, by its heading. */
const section = (heading: string): string => docs.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
const thrown = [
  ...new Set(sources.flatMap(({ text }) => [...text.matchAll(/new Rejected\(\s*'(\w+)'/g)].map(([, rule]) => rule!))),
];

describe('every event', () => {
  let declared: [type: string, shape: DataShape][];
  let deciders: AnyDecider[];
  let told: Set<string>;
  beforeAll(async () => {
    const events = await exportsOf(/\/events\.ts$/);
    declared = events
      .filter(([name]) => name.endsWith('Facts'))
      .flatMap(([, facts]) => Object.entries(facts as Record<string, DataShape>));
    deciders = (await exportsOf(/\.decider\.ts$/))
      .map(([, value]) => value as AnyDecider)
      .filter((value) => typeof value === 'object' && 'evolve' in value);
    const registry = new Registry();
    const stories = new Stories(registry);
    for (const [, tellings] of await exportsOf(/\/tell\.ts$/)) stories.add(tellings as never);
    told = new Set(Object.keys(registry.projections[0]!.on));
  });
  const types = () => declared.map(([type]) => type);

  it('is declared once', () => {
    expect(types().length).toBeGreaterThan(20);
    expect(types().filter((type, n) => types().indexOf(type) !== n)).toEqual([]);
  });

  it('is known to one decider, which keeps its stream', () => {
    const known = deciders.flatMap(({ evolve }) => Object.keys(evolve as object));
    expect(types().filter((type) => known.filter((each) => each === type).length !== 1)).toEqual([]);
    expect(
      deciders.filter(({ category }) => !docs.includes(`\`${category}-<`)).map(({ category }) => category),
    ).toEqual([]);
  });

  it('is told, or passed over in silence on purpose', () => {
    expect(types().filter((type) => !told.has(type))).toEqual([]);
  });

  it('has a stored sample', () => {
    const samples = new Set(filesOf('test/samples/events').map((path) => path.split('/').at(-1)));
    expect([...types(), CORRECTED].filter((type) => !samples.has(`${type}.json`))).toEqual([]);
  });

  it('is explained in docs/events.md, with each of its fields', () => {
    const shared = section('What all events share');
    const unexplained = declared.flatMap(([type, { json }]) =>
      Object.keys(json['properties'] as object)
        .filter(
          (field) => !section(type).includes(`\`${field}\``) && !(section(type) && shared.includes(`\`${field}\``)),
        )
        .map((field) => `${type}.${field}`),
    );
    expect(unexplained).toEqual([]);
    expect(section(CORRECTED)).toContain('`corrects`');
    const headings = [...docs.matchAll(/^### (\w+)$/gm)].map(([, heading]) => heading);
    expect(headings.filter((heading) => !types().includes(heading!) && heading !== CORRECTED)).toEqual([]);
  });
});

describe('every rule', () => {
  it('is explained in docs/events.md, and the page names no other', () => {
    expect(thrown.length).toBeGreaterThan(30);
    expect(thrown.filter((rule) => !docs.includes(`\`${rule}\``))).toEqual([]);
    const named = [...docs.matchAll(/^- Rules:[\s\S]*?(?=\n\n|\n- |(?![\s\S]))/gm)].flatMap(([rules]) =>
      [...rules.matchAll(/`([A-Z]\w+)`/g)].map(([, rule]) => rule!),
    );
    expect(named.filter((rule) => !thrown.includes(rule))).toEqual([]);
  });

  it('has a test that breaks it', () => {
    const specs = filesOf('test').filter((path) => path.endsWith('.spec.ts') && path !== 'test/events.spec.ts');
    const tested = specs.map(textOf).join('\n');
    expect(thrown.filter((rule) => !tested.includes(`'${rule}'`))).toEqual([]);
  });
});
