import { existsSync, readFileSync } from 'node:fs';
import { type Known } from '../../../src/press/imports/match-member.js';
import { type DocumentRow } from '../../../src/press/imports/read-document.js';

const at = (path: string) => new URL(path, import.meta.url);

/** A scrapbook about places that do not exist, laid out with every trap of the real ones. */
export const example = readFileSync(at('../../samples/scrapbook-example.txt'), 'utf8');

const shared = (name: string) => at(`../../../../shared/${name}`);
export const scrapbookSeed = 'seeds/press-scrapbook-13th-general-assembly.txt';
export const meetingSeed = 'seeds/liaoning-working-meeting-2021-04-12.txt';
export const readShared = (name: string) => readFileSync(shared(name), 'utf8');

/** `describe` where the shared files are there; else one line says that these tests are skipped. */
export function describeWith(...names: string[]) {
  const missing = names.filter((name) => !existsSync(shared(name))).join(', ');
  return (what: string, tests: () => void) => {
    if (!missing) return describe(what, tests);
    console.info(`Skipped, for ../shared lacks ${missing}: ${what}`);
    return describe(what, () => it.skip(`needs ${missing}`, () => undefined));
  };
}

interface Regions {
  members: { status: string; code?: string; ko: string; native: string; en: string }[];
}
interface Subdivisions {
  subdivisions: Record<string, { iso_3166_2: string; names: { zh?: string } }>;
}

/** The 82 full members with their Korean, native, English and Chinese names. */
export function fullMembers(): Known[] {
  const { members }: Regions = JSON.parse(readShared('data/near-members.json'));
  const { subdivisions }: Subdivisions = JSON.parse(readShared('data/subdivisions.json'));
  const chinese = new Map(Object.values(subdivisions).map(({ iso_3166_2, names }) => [iso_3166_2, names.zh]));
  return members
    .filter(({ status }) => status === 'full member')
    .map(({ code = '', ko, en, native }) => {
      const zh = chinese.get(code);
      return { id: `id-${code}`, code, names: { en, ko, und: native, ...(zh && { 'zh-Hans': zh }) } };
    });
}

export const squash = (text: string) => text.replaceAll(/\s+/g, '');
export const codesOf = (row: DocumentRow) => row.problems.map(({ code }) => code);

/** The letters of a row's section in the document: above the mark of the key points, and below it without the bullets. */
export function sectionOf(text: string, { lines: [first, last] }: DocumentRow): { above: string; below: string } {
  const lines = text.split('\n').slice(first - 1, last);
  const body = lines.slice(lines.findIndex((line) => line.trimEnd().endsWith('>')) + 1);
  const mark = body.findIndex((line) => /^\S\s*주요\s*내용/u.test(line));
  const cut = mark < 0 ? body.length : mark;
  const unbulleted = body.slice(cut + 1).map((line) => line.replace(/^- /u, ''));
  return { above: squash(body.slice(0, cut).join('')), below: squash(unbulleted.join('')) };
}
