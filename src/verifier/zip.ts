import { bytesOf, joined, same } from './hash.js';

/** A file in a bundle. */
export type File = { name: string; bytes: Uint8Array };
const table = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xed_b8_83_20 : c >>> 1;
  return c;
});
const crc32 = (bytes: Uint8Array): number => {
  let c = -1;
  for (const byte of bytes) c = (c >>> 8) ^ table[(c ^ byte) & 255]!;
  return ~c >>> 0;
};

const BYTES = [1, 2 ** 8, 2 ** 16, 2 ** 24];
/** Little-endian numbers, each of the width that stands for it, and then a name. */
const packed = (widths: string, numbers: number[], name: Uint8Array = new Uint8Array()): Uint8Array => {
  const bytes = [...widths].flatMap((width, n) => BYTES.slice(0, Number(width)).map((by) => numbers[n]! / by));
  return joined(Uint8Array.from(bytes, Math.floor), name);
};
/** What local and central headers share: version, UTF-8 names, stored, the first day of DOS, sum and sizes. */
const FIELDS = '2222244422';
const fieldsOf = (sum: number, { length }: Uint8Array, name: Uint8Array): number[] =>
  [20, 0x08_00, 0, 0, 33].concat(sum, length, length, name.length, 0);

/** Writes files as a zip, piece by piece: stored as they are, nothing optional, so that the same files make the same bytes. */
export async function* writeZip(files: AsyncIterable<File> | Iterable<File>): AsyncGenerator<Uint8Array> {
  const central: Uint8Array[] = [];
  let at = 0;
  for await (const file of files) {
    const name = bytesOf(file.name);
    const fields = fieldsOf(crc32(file.bytes), file.bytes, name);
    const head = packed(`4${FIELDS}`, [0x04_03_4b_50, ...fields], name);
    central.push(packed(`42${FIELDS}22244`, [0x02_01_4b_50, 20, ...fields, 0, 0, 0, 0, at], name));
    at += head.length + file.bytes.length;
    if (central.length > 0xff_fe || at > 0xff_ff_00_00) throw new Error('A bundle holds at most 65534 files and 4 GB');
    yield head;
    yield file.bytes;
  }
  const size = central.reduce((sum, each) => sum + each.length, 0);
  yield* central;
  yield packed('42222442', [0x06_05_4b_50, 0, 0, central.length, central.length, size, at, 0]);
}

/** Reads such a zip; throws where a single byte is not as `writeZip` writes it. */
export const readZip = async (zip: Uint8Array): Promise<File[]> => {
  const files: File[] = [];
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  for (let at = 0, end = 0; at + 30 <= zip.length && view.getUint32(at, true) === 0x04_03_4b_50; at = end) {
    const start = at + 30 + view.getUint16(at + 26, true);
    end = start + view.getUint32(at + 18, true);
    files.push({ name: new TextDecoder().decode(zip.subarray(at + 30, start)), bytes: zip.subarray(start, end) });
  }
  let [read, isSame] = [0, new Set(files.map(({ name }) => name)).size === files.length];
  for await (const part of writeZip(files)) {
    isSame &&= same(part, zip.subarray(read, read + part.length));
    read += part.length;
  }
  if (!isSame || read !== zip.length) throw new Error('The bundle is not as it was written');
  return files;
};
