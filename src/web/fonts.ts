import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The families that hold the scripts of members. They come with Annals: whose device lacks a script sees it all the same. */
const families = ['noto-sans', 'noto-sans-kr', 'noto-sans-sc', 'noto-sans-jp'];

/** A file that holds a part of a family's letters, with the rule by which a browser asks for it where one of those stands on the page. */
interface Slice {
  file: string;
  path: string;
  version: string;
  css: string;
  ranges: [from: number, to: number][];
}

const { resolve } = createRequire(import.meta.url);

const slicesOf = (manifest: string): Slice[] => {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const css = readFileSync(join(dirname(manifest), 'index.css'), 'utf8');
  return [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) => {
    const file = /files\/([\w-]+\.woff2)/.exec(face)![1]!;
    const name = /font-family: ('[^']+')/.exec(face)![1]!;
    const range = /unicode-range: ([^;]+);/.exec(face)![1]!;
    return {
      ...{ file, version, ranges: range.split(',').map(rangeOf) },
      path: join(dirname(manifest), 'files', file),
      css: `@font-face{font-family:${name};font-weight:100 900;font-display:swap;src:url(${file}?${version})format('woff2');unicode-range:${range}}`,
    };
  });
};

const rangeOf = (range: string): [number, number] => {
  const [from, to = from] = range.trim().slice(2).split('-');
  return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
};

/** Whoever installs without one of them has Annals without its letters. */
const manifests = families.flatMap((family) => {
  try {
    return [resolve(`@fontsource-variable/${family}/package.json`)];
  } catch {
    return [];
  }
});

const byFamily = manifests.map(slicesOf);
const slices = byFamily.flat();
const byFile = new Map(slices.map((slice) => [slice.file, slice]));

/** A slice by the name of its file, if there is one. */
export const sliceOf = (file: string): Slice | undefined => {
  const slice = byFile.get(file);
  return slice && existsSync(slice.path) ? slice : undefined;
};

/** Past the letters of which fonts have any. */
const END = 0x30000;

/** For each family the slice of each letter, as its number among all and one; of those that overlap the last, as browsers have it. */
const tables = byFamily.map((own) => {
  const table = new Uint16Array(END);
  for (const slice of own) {
    const number = slices.indexOf(slice) + 1;
    for (const [from, to] of slice.ranges) table.fill(number, from, Math.min(to + 1, END));
  }
  return table;
});

const css = slices.map((slice) => slice.css);
const hash = createHash('sha256').update(css.join('\n')).digest('base64url').slice(0, 16);

/** The stylesheet that names all slices, by the address under which it stands in pages before those are sent. */
export const fontFaces = { address: `/public/fonts/faces.css?${hash}` };

/** What a stylesheet draws beside the text of pages; any Latin letter stands for all of them. */
const ALWAYS = 'a+−\u3000';
const NOT_ASCII = /[^\0-\x7f]+/g;

/**
 * The address of the stylesheet that names the slices alone of which letters stand in a text: a browser takes a third of the time to
 * draw a page that names ten that it takes with all of 357.
 */
export const facesFor = (text: string): string => {
  const needed = new Uint8Array((slices.length + 7) >> 3);
  const letters = new Set(ALWAYS);
  for (const [run] of text.matchAll(NOT_ASCII)) for (const letter of run) letters.add(letter);
  for (const letter of letters)
    for (const table of tables) {
      const slice = (table[letter.codePointAt(0)!] ?? 0) - 1;
      if (slice >= 0) needed[slice >> 3]! |= 1 << (slice & 7);
    }
  return `${fontFaces.address}.${Buffer.from(needed).toString('base64url')}`;
};

/** The stylesheet at such an address: its text, and whether it is the one of these fonts, which never changes. */
export const facesAt = (address: string): { text: string; isKept: boolean } => {
  const [own, of] = address.split('.css?')[1]?.split('.') ?? [];
  const needed = of === undefined ? undefined : Buffer.from(of, 'base64url');
  const isNeeded = (n: number) => needed === undefined || ((needed[n >> 3] ?? 0) & (1 << (n & 7))) !== 0;
  return { text: css.filter((_, n) => isNeeded(n)).join('\n'), isKept: own === hash };
};

/** The fonts that pages ask for before all else: the room of letters until those are there, and the names of languages. Another one gets another name. */
export const firstFonts = ['room-1.ttf', 'names-1.ttf'].map((file) => ({
  file,
  address: `/public/fonts/${file}`,
  bytes: readFileSync(new URL(`public/${file}`, import.meta.url)),
}));
