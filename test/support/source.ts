import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

export interface Import {
  /** `src/language/dates.ts` for what is ours, the package's name for what is not. */
  of: string;
  /** As it stands in the file. */
  written: string;
  line: number;
  /** Gone when the program runs. */
  typeOnly: boolean;
}
export interface Source {
  /** From the project's root: `src/language/dates.ts`. */
  path: string;
  /** Its folder under `src`; empty for the files that stand beside the folders. */
  place: string;
  text: string;
  imports: Import[];
}

const root = new URL('../../', import.meta.url).pathname;

/** Every file of a folder of the project, by their paths. */
export const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
    .toSorted();

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The TypeScript of a folder, with what each file imports: `import`, `import type`, `import()`, `export … from`. */
export const sourcesOf = (folder: string): Source[] => {
  const paths = new Set(filesOf(folder).filter((path) => /\.tsx?$/.test(path)));
  return [...paths].map((path) => {
    const text = textOf(path);
    const [, place = '', below] = path.split('/');
    return { path, place: below === undefined ? '' : place, text, imports: importsOf(path, text, paths) };
  });
};

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?([^'";]*?)\bfrom\s*'([^']+)'/gm;
const BARE = /^\s*import\s*'([^']+)'/gm;
const CALL = /(typeof\s+)?\bimport\(\s*['"`]([^'"`$]+)['"`]\s*\)/g;

const importsOf = (path: string, whole: string, paths: Set<string>): Import[] => {
  const text = withoutComments(whole);
  const found = (at: number, written: string, typeOnly: boolean): Import => ({
    of: resolved(path, written, paths),
    written,
    line: text.slice(0, at).split('\n').length,
    typeOnly,
  });
  return [
    ...[...text.matchAll(STATEMENT)].map((match) =>
      found(match.index + match[0].search(/\S/), match[3]!, match[1] !== undefined || onlyTypes(match[2]!)),
    ),
    ...[...text.matchAll(BARE)].map((match) => found(match.index + match[0].search(/\S/), match[1]!, false)),
    ...[...text.matchAll(CALL)].map((match) => found(match.index, match[2]!, match[1] !== undefined)),
  ];
};

const onlyTypes = (names: string): boolean => /^\{\s*(type\s[^,}]+,?\s*)+\}\s*$/.test(names.trim());

/** The same text with blanks in the place of comments, so that lines keep their numbers. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replaceAll(/[^\n]/g, ' '));

const resolved = (path: string, written: string, paths: Set<string>): string => {
  if (!written.startsWith('.')) return written.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1');
  const target = normalize(join(path, '..', written)).replace(/\.js$/, '.ts');
  return paths.has(`${target}x`) ? `${target}x` : target;
};
