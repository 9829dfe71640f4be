/**
 * Writes the two faces that pages ask for before all else, into `src/web/public`: `node .ci/fonts.mjs`.
 *
 * `Room for letters` (`room-1.ttf`) has no ink, and letters as wide as those of ours that East Asian texts are drawn in: it keeps their
 * room until they are loaded, so that nothing moves then. `Names of languages` (`names-1.ttf`) has the letters alone in which languages call
 * themselves, from the fonts that come with Annals (SIL Open Font License 1.1): they stand on every page, and would name nine slices of those.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { slicesOf } from '../dist/src/press/scrapbook/fonts.js';

const EM = 1000;
/** A syllable in Noto Sans KR. */
const HANGUL = 920;

const bytes = (...parts) =>
  Buffer.concat(
    parts.map(([size, ...values]) => {
      const made = Buffer.alloc(size * values.length);
      values.forEach((value, n) =>
        made.writeIntBE(value > 2 ** (size * 8 - 1) - 1 ? value - 2 ** (size * 8) : value, n * size, size),
      );
      return made;
    }),
  );
const text = (string) => Buffer.from(string, 'latin1');

const sum = (table) => {
  let total = 0;
  for (let at = 0; at < table.length; at += 4) total = (total + table.readUInt32BE(at)) >>> 0;
  return total;
};
const padded = (table) => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

/** A font of glyphs, each with a width and an outline as `glyf` has it, or none; `letters` are ranges of letters with the glyph that draws them. */
const fontOf = ({ name, licence = '', glyphs, letters }) => {
  const outlines = glyphs.map(({ outline }) => padded(outline));
  const ends = outlines.map((_, n) => outlines.slice(0, n + 1).reduce((length, each) => length + each.length, 0));
  const inked = glyphs.filter(({ outline }) => outline.length > 0).map(({ outline }) => outline);
  const most = (of) => Math.max(0, ...inked.map(of));
  const contours = (outline) => outline.readInt16BE(0);
  const edge = (at, choose) => (inked.length > 0 ? choose(...inked.map((outline) => outline.readInt16BE(at))) : 0);
  const [called, terms] = [name, licence].map((words) => Buffer.from(words, 'utf16le').swap16());
  const said = [1, 2, 4, 6].map((id) => [id, called.length, 0]);
  if (licence) said.push([13, terms.length, called.length]);
  const tables = {
    'OS/2': bytes(
      [2, 4, EM, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0],
      [1, ...Array(10).fill(0)],
      [4, 0, 0, 0, 0],
      [1, 32, 32, 32, 32],
      [2, 64, letters[0][0], letters.at(-1)[1], 880, -120, 0, 1160, 288],
      [4, 1, 0],
      [2, 500, 700, 0, 32, 1],
    ),
    cmap: bytes(
      [2, 0, 1, 3, 10],
      [4, 12],
      [2, 13, 0],
      [4, 16 + 12 * letters.length, 0, letters.length, ...letters.flat()],
    ),
    glyf: Buffer.concat([...outlines, Buffer.alloc(inked.length > 0 ? 0 : 4)]),
    head: bytes(
      [4, 0x10000, 0x10000, 0, 0x5f0f3cf5],
      [2, 3, EM],
      [4, 0, 0, 0, 0],
      [2, edge(2, Math.min), edge(4, Math.min), edge(6, Math.max), edge(8, Math.max), 0, 8, 2, 0, 0],
    ),
    hhea: bytes([4, 0x10000], [2, 1160, -288, 0, EM, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length]),
    hmtx: bytes([
      2,
      ...glyphs.flatMap(({ width, outline }) => [width, outline.length > 0 ? outline.readInt16BE(2) : 0]),
    ]),
    loca: bytes([2, 0, ...ends.map((end) => end / 2)]),
    maxp: bytes(
      [4, 0x10000],
      [2, glyphs.length, most((each) => each.readUInt16BE(8 + 2 * contours(each)) + 1), most(contours)],
      [2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
    ),
    name: Buffer.concat([
      bytes([2, 0, said.length, 6 + 12 * said.length], ...said.map((each) => [2, 3, 1, 0x409, ...each])),
      called,
      terms,
    ]),
    post: bytes([4, 0x30000, 0], [2, 0, 0], [4, 0, 0, 0, 0, 0]),
  };
  return written(tables);
};

const written = (tables) => {
  const names = Object.keys(tables).toSorted();
  const power = 2 ** Math.floor(Math.log2(names.length));
  let offset = 12 + 16 * names.length;
  const directory = [
    bytes([4, 0x10000], [2, names.length, power * 16, Math.log2(power), names.length * 16 - power * 16]),
  ];
  const bodies = [];
  for (const name of names) {
    const body = padded(tables[name]);
    directory.push(text(name), bytes([4, sum(body), offset, tables[name].length]));
    bodies.push(body);
    offset += body.length;
  }
  const font = Buffer.concat([...directory, ...bodies]);
  const head =
    12 +
    16 * names.length +
    bodies.slice(0, names.indexOf('head')).reduce((length, { length: more }) => length + more, 0);
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, head + 8);
  return font;
};

const write = (file, font) => writeFileSync(new URL(`../src/web/public/${file}`, import.meta.url), font);

const blank = (width) => ({ width, outline: Buffer.alloc(0) });
write(
  'room-1.ttf',
  fontOf({
    name: 'Room',
    glyphs: [blank(500), blank(EM), blank(HANGUL)],
    letters: [
      [0x2e80, 0xabff, 1],
      [0xac00, 0xd7a3, 2],
      [0xf900, 0xfaff, 1],
      [0xff01, 0xff60, 1],
    ],
  }),
);

/** What the file of a family holds in which a letter is. */
const sliceOf = async (family, letter) => {
  const code = letter.codePointAt(0);
  const slices = await slicesOf(family);
  return readFileSync(slices.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to)).file);
};

/** A letter's glyph, the only one of a font that has no other letter. */
const glyphOf = async (family, letter) => {
  const font = await subsetFont(await sliceOf(family, letter), letter, {
    targetFormat: 'sfnt',
    variationAxes: { wght: 400 },
  });
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, n) => font.subarray(12 + 16 * n, 28 + 16 * n));
  const at = (table) => entries.find((entry) => entry.toString('latin1', 0, 4) === table).readUInt32BE(8);
  const widths = font.readUInt16BE(at('hhea') + 34);
  const [from, to] = [1, 2].map((n) => at('glyf') + 2 * font.readUInt16BE(at('loca') + 2 * n));
  return { width: font.readUInt16BE(at('hmtx') + 4 * Math.min(1, widths - 1)), outline: font.subarray(from, to) };
};

const drawn = Object.entries({
  'noto-sans-kr': '한국어РусскийМонгол',
  'noto-sans-sc': '简体中文',
  'noto-sans-jp': '日本語',
}).flatMap(([family, letters]) => [...new Set(letters)].map((letter) => [letter, family]));
const inOrder = drawn.toSorted(([one], [other]) => one.codePointAt(0) - other.codePointAt(0));
write(
  'names-1.ttf',
  fontOf({
    name: 'Names',
    licence:
      'From Noto Sans KR, SC and JP, Google Inc., under the SIL Open Font License, Version 1.1: https://openfontlicense.org',
    glyphs: [blank(500), ...(await Promise.all(inOrder.map(([letter, family]) => glyphOf(family, letter))))],
    letters: inOrder.map(([letter], n) => [letter.codePointAt(0), letter.codePointAt(0), n + 1]),
  }),
);
