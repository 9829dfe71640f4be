import { findingIn } from '../src/exchange/finding-words.js';
import { problemIn } from '../src/press/bringing/problem-words.js';
import { codeWords } from '../src/web/code-words.js';
import { type PageLanguage, pageLanguages } from '../src/web/page-language.js';
import { problemCodes } from '../src/web/problem-codes.js';
import { sourcesOf, textOf } from './support/source.js';

/** What each pattern finds in a text, without repeats. */
const found = (text: string, ...patterns: RegExp[]): Set<string> =>
  new Set(
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.filter(Boolean))),
  );

/** The rows of the first table under a heading, by the code in their first cell. */
const tableUnder = (heading: string): Map<string, string[]> => {
  const section = textOf('docs/problems.md').split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const rows = [...section.matchAll(/^\| `([a-z-]+)` +\| (.+) \|$/gm)];
  const codes = rows.map(([, code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  return new Map(rows.map(([, code, cells]) => [code!, cells!.split(/ +\| +/)]));
};
const sorted = (codes: Iterable<string>) => [...codes].toSorted();

describe('docs/problems.md', () => {
  const all = (folder: string) =>
    sourcesOf(folder)
      .map(({ text }) => text)
      .join('\n');
  const source = all('src');

  it('has every code of a problem, with its status', () => {
    const statuses = new Map<string, string>([['request-refused', '4xx']]);
    for (const [, status, code] of source.matchAll(/(?:new Refused|super|problem)\(\s*(\d{3}),\s*'([a-z-]+)'/g))
      statuses.set(code!, status!);
    for (const code of found(source, /new Conflict\(\s*'([a-z-]+)'/g))
      statuses.set(code, code === 'version-changed' ? '412' : '409');
    for (const code of found(source, /new UnreadableDocument\(\s*'([a-z-]+)'/g)) statuses.set(code, '422');
    const table = tableUnder('Codes');
    expect(sorted(table.keys())).toEqual(sorted(statuses.keys()));
    for (const [code, [status, meaning, remedy]] of table) {
      expect([code, status]).toEqual([code, statuses.get(code)]);
      expect([code, Boolean(meaning && remedy)]).toEqual([code, true]);
      expect([code, problemCodes().get(code)]).toEqual([code, { status, meaning, remedy: remedy?.trim() }]);
    }
  });

  it('has every code of a field or parameter', () => {
    const codes = found(
      source,
      /new BadShape\([^,]+,\s*'([a-z-]+)'/g,
      /\bvalue\(\s*'([a-z-]+)'/g,
      /new BadDate\(\s*'([a-z-]+)'/g,
      /\bcode: '([a-z-]+)' ?\}\]/g,
      /code: '(unknown-field|not-in-the-record)'/g,
      /\bbad\('\w+', '([a-z-]+)'/g,
      /\brefuse\('\w+', '([a-z-]+)'/g,
      /\brefused\('([a-z-]+)'/g,
    );
    codes.add('too-large');
    expect(sorted(tableUnder('Codes of fields and parameters').keys())).toEqual(sorted(codes));
  });

  it("has every code of a document's rows", () => {
    const codes = found(
      all('src/press/imports') + all('src/press/reading'),
      /\bsay\(\s*'([a-z-]+)'/g,
      /\blost\(\w+, '([a-z-]+)'/g,
      /\bcode: '([a-z-]+)',/g,
      /\? '(member-[a-z-]+)' : '(member-[a-z-]+)'/g,
    );
    expect(sorted(tableUnder("Codes of a document's rows").keys())).toEqual(sorted(codes));
    expect([...codes].filter((code) => problemIn(code, 'ko') === undefined)).toEqual([]);
  });

  it("has every code of a table's rows", () => {
    const readers = sourcesOf('src').filter(({ path }) => /^src\/(exchange|\w+\/bulk)\//.test(path));
    const codes = found(
      readers.map(({ text }) => text).join('\n'),
      /\b(?:all|find)\((?:\s*(?:\w+\.)?n,)?\s*'([a-z-]+)'/g,
      /\bcode: '([a-z-]+)',\s*detail/g,
    );
    const isSaid = (code: string, language: PageLanguage) =>
      findingIn(code, language) !== undefined || Object.hasOwn(codeWords.all[language], code);
    const shown = [...codes].filter((code) => code !== 'needs-a-look');
    const others = pageLanguages.filter((language) => language !== 'en');
    expect(
      shown.flatMap((code) => others.filter((language) => !isSaid(code, language)).map((language) => [code, language])),
    ).toEqual([]);
    expect(sorted(tableUnder("Codes of a table's rows").keys())).toEqual(
      sorted([...codes].filter((code) => !general.has(code))),
    );
  });
});

/** Codes that a refused row shares with problems. */
const general = new Set(['not-found', 'invalid', 'needs-a-look']);
