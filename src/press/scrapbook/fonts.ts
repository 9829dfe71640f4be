import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

/** The families that hold the scripts of members, in the order in which a letter is looked for. */
export const families = { 'noto-sans': 'Noto Sans', 'noto-sans-kr': 'Noto Sans KR', 'noto-sans-sc': 'Noto Sans SC' };

/** A file that holds a part of a family's letters. */
interface Slice {
  file: string;
  ranges: [from: number, to: number][];
}

const { resolve } = createRequire(import.meta.url);

/**
 * The fonts that a text is set in, cut down to its letters, one for each file of a family that holds some of them. They come with
 * Annals, so that no letter depends on what a server has installed.
 */
export const fontsFor = async (text: string, weights: number[]): Promise<Buffer[]> => {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0)!);
  const fonts: Buffer[] = [];
  for (const family of Object.keys(families))
    for (const { file, ranges } of await slicesOf(family)) {
      const held = letters.filter((letter) => ranges.some(([from, to]) => from <= letter && letter <= to));
      if (held.length === 0) continue;
      const bytes = await readFile(file);
      for (const wght of weights)
        fonts.push(
          await subsetFont(bytes, String.fromCodePoint(...held), { targetFormat: 'sfnt', variationAxes: { wght } }),
        );
    }
  return fonts;
};

/** The files of a family that comes with Annals, as `noto-sans-kr`, with the ranges of letters that each holds. */
export const slicesOf = async (family: string): Promise<Slice[]> => {
  const folder = dirname(resolve(`@fontsource-variable/${family}/package.json`));
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, given]) => ({
    file: join(folder, 'files', `${family}-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: given.split(',').map((range) => {
      const [from, to = from] = range.trim().slice('U+'.length).split('-');
      return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
    }),
  }));
};
