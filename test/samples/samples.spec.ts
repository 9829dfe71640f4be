import { CORRECTED, type Correction, type DataShape, type Recorded } from '../../src/eventstore/facts.js';
import { canonical } from '../../src/eventstore/canonical.js';
import { leafHash, readLeaf } from '../../src/eventstore/leaf.js';
import { categoryOf } from '../../src/eventstore/log.js';
import { Registry } from '../../src/eventstore/registry.js';
import { evidence } from '../../src/language/nouns.js';
import { deciders } from '../support/record.js';
import { filesOf, textOf } from '../support/source.js';

const registry = new Registry();
registry.add({ deciders });
const samples = filesOf('test/samples/events').map((path): [string, { leaf: string; leafHash: string }] => [
  path.split('/').at(-1)!.replace('.json', ''),
  JSON.parse(textOf(path)) as { leaf: string; leafHash: string },
]);
const read = (leaf: string): Recorded => readLeaf(Buffer.from(leaf));

/** What `change` makes of each marker of a sealed text, and the rest as it was. */
const withMarkers = (value: unknown, change: () => unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withMarkers(each, change));
  if ('$sealed' in value) return change();
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withMarkers(each, change)]));
};
const opened = (data: unknown) => withMarkers(data, () => 'a text');
const sealed = (data: unknown) => withMarkers(data, () => 'SEALED');

/** The shapes that data of this event may have; what a correction puts in a fact's place has that of some fact of its stream. */
const shapesOf = ({ type, stream }: Recorded): DataShape[] =>
  type === CORRECTED
    ? Object.values(registry.deciders.get(categoryOf(stream))!.facts as Record<string, DataShape>)
    : [registry.facts[type]!];
const fits = (shape: DataShape, data: unknown): boolean => {
  try {
    shape.check(opened(data), '');
    return true;
  } catch {
    return false;
  }
};

describe.each(samples)('the stored event %s', (name, sample) => {
  const event = read(sample.leaf);

  it('has the hash that was stored with it', () => {
    expect(leafHash(Buffer.from(sample.leaf)).toString('hex')).toBe(sample.leafHash);
  });

  it('is the canonical JSON of what it says', () => {
    expect(canonical(JSON.parse(sample.leaf))).toBe(sample.leaf);
    expect(event).toMatchObject({ v: 1, type: name.replace(/-.*/, ''), origin: event.position });
  });

  const { data } = registry.upcast(event);
  const { now, evidence: cited = [] } = event.type === CORRECTED ? (data as Correction) : { now: data };
  const shape = shapesOf(event).find((each) => fits(each, now));

  it('reads in the newest shape', () => {
    expect([now === null || shape !== undefined, fits(evidence, cited)]).toEqual([true, true]);
  });

  it('holds no personal text in the clear, and seals nothing else', () => {
    const again = now === null ? null : shape?.seal(opened(now), () => 'SEALED', 'owner');
    expect(again).toEqual(sealed(now));
  });
});

describe('the stored events', () => {
  const stored = samples.map(([, { leaf }]) => read(leaf));
  const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

  it('are one of each shape of each type', () => {
    const wanted = Object.entries(registry.facts).flatMap(([type, { schema = 1 }]) =>
      upTo(schema).map((n) => `${type} ${n}`),
    );
    expect(stored.map(({ type, schema }) => `${type} ${schema}`)).toEqual(
      expect.arrayContaining([...wanted, `${CORRECTED} 1`]),
    );
  });

  it('have every field of their newest shape', () => {
    const missing = Object.entries(registry.facts).flatMap(([type, { schema = 1, json }]) => {
      const data = stored.filter((event) => event.type === type && event.schema === schema).map((event) => event.data);
      const fields = Object.keys(json['properties'] as object);
      return fields
        .filter((field) => !data.some((each) => Object.hasOwn(each as object, field)))
        .map((f) => `${type} ${f}`);
    });
    expect(missing).toEqual([]);
  });
});
