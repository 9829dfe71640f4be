import { existsSync, readFileSync } from 'node:fs';

/** What a code of a problem means, in English, as `docs/problems.md` says it. */
export interface ProblemCode {
  /** As there, for it may be several: `409`, `4xx`. */
  status: string;
  meaning: string;
  remedy: string;
}

let known: Map<string, ProblemCode> | undefined;

/** The codes of problems by their names. */
export const problemCodes = (): Map<string, ProblemCode> => (known ??= readCodes());

const readCodes = (): Map<string, ProblemCode> => {
  // Compiled, this stands one folder deeper.
  const places = ['../../docs/problems.md', '../../../docs/problems.md'].map((path) => new URL(path, import.meta.url));
  const text = readFileSync(
    places.find((place) => existsSync(place))!,
    'utf8',
  );
  const [, section = ''] = text.split('\n## Codes\n');
  const rows = section.split('\n## ')[0]!.matchAll(/^\| `([a-z-]+)` *\| (\S+) *\| (.+?) *\| (.+?) *\|$/gm);
  return new Map(
    Array.from(rows, ([, code, status, meaning, remedy]) => [code!, { status, meaning, remedy } as ProblemCode]),
  );
};
