import { type Import, type Source, sourcesOf } from './support/source.js';

const sources = sourcesOf('src');
/** What the build writes from the contract, and no source holds. */
const built = new Set(['src/client/contract.ts']);
const byPath = new Map(sources.map((source) => [source.path, source]));

/** The ground floor, each part with what it stands on. */
const ground: Record<string, string[]> = {
  language: [],
  eventstore: [],
  postgres: [],
  verifier: [],
  client: [],
  backup: ['eventstore', 'postgres', 'verifier', 'web'],
  timeline: ['eventstore', 'language'],
  web: ['eventstore', 'language'],
  access: ['eventstore', 'language', 'timeline', 'web'],
  exchange: ['eventstore', 'language', 'timeline', 'web', 'access'],
  forms: ['eventstore', 'language', 'timeline', 'web', 'access'],
};
/** What stands above all rooms and may open any door: the files beside the folders, and the command line. */
const roof = new Set(['', 'cli']);
const isRoom = ({ place }: Source): boolean => !roof.has(place) && place !== 'sample' && !(place in ground);

/** Files in which only the words of the field stand. */
const isPure = (path: string): boolean =>
  /\/(events|tell|neighbours|when-[a-z-]+|[a-z-]+\.(decider|shapes))\.ts$/.test(path);
/** Where events are declared: `events.ts`, and shapes that would make it scroll. */
const isDeclaration = (path: string): boolean => /\/(events|[a-z-]+\.shapes)\.ts$/.test(path);
const FRAMEWORK = /^(@nestjs\/.*|typeorm|pg|express|class-validator|class-transformer|reflect-metadata|rxjs)$/;

/** A file that scrolls is often two; these were looked at and are one. */
const longer: Record<string, string> = {
  'src/eventstore/store.ts': 'deciding and correcting share each of its steps',
  'src/press/imports/imports.ts': 'reading, committing and undoing share what they know of the record',
  'src/meetings/words.ts': 'a list of words by language',
  'src/claims/words.ts': 'a list of words by language',
};
/** One language of a catalogue: a list from which nothing is to be split but with its room. */
const isList = (path: string): boolean => path.includes('/words/');
const MOST_LINES = 160;

/** Exports whose names say all there is to say. */
const selfEvident = new Set([
  'evolve',
  'fold',
  'deriveKeys',
  'decrypt',
  'hmac',
  'isLoopback',
  'answerOf',
  'noteOfElection',
  'useView',
]);

/** The lines in which an import breaks a rule, each with what the rule would have. */
const objections = (
  of: (source: Source) => boolean,
  objection: (source: Source, to: Import, target: Source | undefined) => string | undefined,
): string[] =>
  sources.filter(of).flatMap((source) =>
    source.imports
      .filter(({ of }) => !built.has(of))
      .flatMap((each) => {
        const said = objection(source, each, byPath.get(each.of));
        return said === undefined ? [] : [`${source.path}:${each.line} imports ${each.written}: ${said}`];
      }),
  );

describe('the doors of the house', () => {
  it('are there: every import of ours leads to a file and names it with .js', () => {
    expect(
      objections(
        () => true,
        (_, { of, written }) => {
          if (!written.startsWith('.') || of.startsWith('migrations/')) return undefined;
          if (!written.endsWith('.js')) return 'a relative import ends with .js';
          return byPath.has(of) ? undefined : 'there is no such file';
        },
      ),
    ).toEqual([]);
  });

  it('of the ground floor open to what each part stands on', () => {
    expect(
      objections(
        ({ place }) => place in ground,
        ({ place }, { written }, target) => {
          if (!written.startsWith('.') || target?.place === place || ground[place]!.includes(target?.place ?? ''))
            return undefined;
          return `${place} stands on ${ground[place]!.join(', ') || 'nothing of ours'}`;
        },
      ),
    ).toEqual([]);
  });

  it('of a room open to the ground floor and to the events of other rooms', () => {
    expect(
      objections(isRoom, ({ place }, { written }, target) => {
        if (!written.startsWith('.') || target?.place === place || (target && target.place in ground)) return undefined;
        if (target && isRoom(target) && /^src\/\w+\/events\.ts$/.test(target.path)) return undefined;
        return 'from another room only its events.ts may be opened';
      }),
    ).toEqual([]);
  });

  it('of events open to the ground floor alone, so that rooms never go in circles', () => {
    expect(
      objections(
        (source) => isRoom(source) && isDeclaration(source.path),
        ({ place }, { written }, target) =>
          written.startsWith('.') &&
          !['eventstore', 'language'].includes(target?.place ?? '') &&
          !(target?.place === place && isDeclaration(target.path))
            ? 'events.ts and its shapes stand on eventstore and language'
            : undefined,
      ),
    ).toEqual([]);
  });

  it('of the sample open to the commands and events of rooms', () => {
    expect(
      objections(
        ({ place }) => place === 'sample',
        (_, { written }, target) => {
          if (!written.startsWith('.') || !target) return undefined;
          if (target.place === 'sample' || target.place in ground) return undefined;
          if (isRoom(target) && (target.path.endsWith('/events.ts') || target.text.includes('@CommandHandler(')))
            return undefined;
          return 'the sample is a list of ordinary commands';
        },
      ),
    ).toEqual([]);
  });

  it('of app.module.ts open to nobody in the house', () => {
    expect(
      objections(
        ({ place }) => !roof.has(place),
        (_, { of }) => (of === 'src/app.module.ts' ? 'it knows every room, and no room knows it' : undefined),
      ),
    ).toEqual([]);
  });

  it('of what says only the words of the field open to no framework, however far one follows', () => {
    const trail = (source: Source, seen: Set<string>): string | undefined => {
      for (const { of, typeOnly, line } of source.imports) {
        if (typeOnly || seen.has(of)) continue;
        seen.add(of);
        if (FRAMEWORK.test(of)) return `${source.path}:${line} imports ${of}`;
        const next = byPath.get(of);
        // A reaction names the commands that it gives; their files carry handler and route as well.
        if (source.path.includes('/when-') && next?.text.includes('@CommandHandler(')) continue;
        const found = next && trail(next, seen);
        if (found) return `${source.path}:${line} → ${found}`;
      }
      return undefined;
    };
    const pure = sources.filter((source) => isRoom(source) && isPure(source.path));
    expect(pure.length).toBeGreaterThan(10);
    expect(pure.map((source) => trail(source, new Set())).filter(Boolean)).toEqual([]);
    expect(
      objections(
        (source) => isRoom(source) && isPure(source.path),
        (_, { of }) => (FRAMEWORK.test(of) ? 'events, deciders, tellings and reactions know no framework' : undefined),
      ),
    ).toEqual([]);
  });

  it('never lead round in a circle', () => {
    const done = new Set<string>();
    const circle = (path: string, trail: string[]): string[] | undefined => {
      if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
      if (done.has(path)) return undefined;
      for (const { of, typeOnly } of byPath.get(path)?.imports ?? []) {
        const found = typeOnly ? undefined : circle(of, [...trail, path]);
        if (found) return found;
      }
      done.add(path);
      return undefined;
    };
    expect(
      sources
        .map(({ path }) => circle(path, []))
        .find(Boolean)
        ?.join(' → '),
    ).toBeUndefined();
  });
});

describe('the way out of the house', () => {
  /** What opens a connection by itself, or finds a host for one. What the database is reached by knows its own address. */
  const CALLS = /^(undici|(node:)?(https|http2|tls|dgram|dns|dns\/promises))$/;
  const others: Record<string, string> = {
    'src/press/reading/no-network.ts': 'it takes every way out from the thread that reads files',
    'src/postgres/presence.ts': 'it holds a connection to our own database',
    'src/audit/witnesses/submit.ts': 'the operator names in a file the witnesses that are told sizes and roots',
    'src/audit/witness/look.ts': 'in the terminal a person names the log that a witness looks at',
  };
  const elsewhere = ({ path }: Source): boolean => !path.startsWith('src/press/links/') && !(path in others);

  it('is the one behind the guard', () => {
    expect(
      objections(elsewhere, (_, { written, typeOnly }) =>
        CALLS.test(written) && !typeOnly ? 'only src/press/links calls the outside' : undefined,
      ),
    ).toEqual([]);
    const opening = /\b(?:fetch|request|connect|createConnection)\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b/;
    const imports =
      /import \{[^}]*\b(?:request|get|connect|createConnection|Agent)\b[^}]*\} from '(?:node:)?(?:http|net)'/;
    const calls = sources.filter(
      (source) =>
        elsewhere(source) &&
        (imports.test(source.text) ||
          (opening.test(source.text) && /'(?:node:)?(?:http|net)'/.test(source.text)) ||
          /(?<![.\w])fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b/.test(source.text)),
    );
    expect(calls.map(({ path }) => path)).toEqual([]);
    expect(sources.filter((source) => !elsewhere(source)).some(({ text }) => text.includes("import('undici')"))).toBe(
      true,
    );
  });
});

describe('the files of the house', () => {
  it('fit', () => {
    const lines = ({ text }: Source) => text.trimEnd().split('\n').length;
    const long = sources.filter((source) => lines(source) > MOST_LINES && !source.path.startsWith('src/sample/near/'));
    const objected = long.filter(({ path }) => !(path in longer) && !isList(path));
    expect(objected.map((source) => `${source.path} has ${lines(source)} lines; is it two?`)).toEqual([]);
  });

  it('keep the verifier to what somebody reads in an evening: 500 lines beside comments and blank ones', () => {
    const own = sources.filter(({ path }) => path.startsWith('src/verifier/'));
    const code = own.flatMap(({ text }) => text.split('\n')).filter((line) => !/^\s*($|\/\/|\/\*|\*)/.test(line));
    expect([own.length > 5, code.length <= 500]).toEqual([true, true]);
  });

  it('say what their functions and classes are for', () => {
    expect(sources.filter(({ path }) => path.endsWith('.ts')).flatMap(unsaid)).toEqual([]);
  });
});

const EXPORTED =
  /^export (?:abstract |async )*(?:(?:class|function\*?) (\w+)|const (\w+)[^=]*=\s*(?:async )?(?:<[^>]*>)?\()/;

/** Functions and classes without a comment. What a handler, a route, its parameters and a query are, their kind says. */
const unsaid = ({ path, text }: Source): string[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, n) => {
    const [, ofClass, ofFunction] = EXPORTED.exec(line) ?? [];
    const name = ofClass ?? ofFunction;
    if (name === undefined || /(Handler|Route|Parameters)$/.test(name) || line.includes(' extends Query<')) return [];
    const isFunction =
      ofClass !== undefined ||
      lines
        .slice(n, n + 15)
        .join('\n')
        .split(';')[0]!
        .includes('=>');
    if (!isFunction || selfEvident.has(name)) return [];
    const before = lines.slice(0, n).findLast((each) => !/^(@|  |\}|\))/.test(each)) ?? '';
    return /\*\/\s*$|^\s*\/\//.test(before) ? [] : [`${path}:${n + 1} ${name} has no comment that says what it is for`];
  });
};
