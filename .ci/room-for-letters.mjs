import { writeFileSync } from 'node:fs';

/**
 * Writes the face `Room for letters`, `src/web/public/room-1.ttf`: a font without ink, whose letters are as wide as those of ours that East Asian
 * texts are drawn in. It keeps their room until they are loaded, so that nothing moves then: `node .ci/room-for-letters.mjs`.
 */
const WIDE = 1000;
/** A syllable in Noto Sans KR. */
const HANGUL = 920;
const RANGES = [
  [0x2e80, 0xabff, 1],
  [0xac00, 0xd7a3, 2],
  [0xf900, 0xfaff, 1],
  [0xff01, 0xff60, 1],
];

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

const tables = {
  'OS/2': bytes(
    [2, 4, WIDE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0],
    [1, ...Array(10).fill(0)],
    [4, 0, 0, 0, 0],
    [1, 32, 32, 32, 32],
    [2, 64, 0x2e80, 0xff60, 880, -120, 0, 1160, 288],
    [4, 1, 0],
    [2, 500, 700, 0, 32, 1],
  ),
  cmap: (() => {
    const groups = RANGES.flat();
    return bytes([2, 0, 1, 3, 10], [4, 12], [2, 13, 0], [4, 16 + 12 * RANGES.length, 0, RANGES.length, ...groups]);
  })(),
  glyf: Buffer.alloc(4),
  head: bytes([4, 0x10000, 0x10000, 0, 0x5f0f3cf5], [2, 3, 1000], [4, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0, 8, 2, 0, 0]),
  hhea: bytes([4, 0x10000], [2, 1160, -288, 0, WIDE, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3]),
  hmtx: bytes([2, 500, 0, WIDE, 0, HANGUL, 0]),
  loca: Buffer.alloc(8),
  maxp: bytes([4, 0x10000], [2, 3, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]),
  name: (() => {
    const name = 'Room';
    const wide = Buffer.from(name, 'utf16le').swap16();
    const ids = [1, 2, 4, 6];
    return Buffer.concat([
      bytes([2, 0, ids.length, 6 + 12 * ids.length], ...ids.map((id) => [2, 3, 1, 0x409, id, wide.length, 0])),
      wide,
    ]);
  })(),
  post: bytes([4, 0x30000, 0], [2, 0, 0], [4, 0, 0, 0, 0, 0]),
};

const sum = (table) => {
  let total = 0;
  for (let at = 0; at < table.length; at += 4) total = (total + table.readUInt32BE(at)) >>> 0;
  return total;
};
const padded = (table) => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

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
writeFileSync(new URL('../src/web/public/room-1.ttf', import.meta.url), font);
