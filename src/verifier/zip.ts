import { bytesOf, same, textOf } from './hash.js';

/** A file in a bundle. */
export interface File {
  name: string;
  bytes: Uint8Array;
}

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

/** Little-endian numbers, each with its width in bytes, and then bytes. */
const packed = (numbers: [value: number, width: 2 | 4][], tail: Uint8Array = new Uint8Array()): Uint8Array => {
  const bytes = new Uint8Array(numbers.reduce((sum, [, width]) => sum + width, 0) + tail.length);
  let at = 0;
  for (const [value, width] of numbers)
    for (let n = 0; n < width; n += 1) bytes[at++] = Math.floor(value / 256 ** n) & 255;
  bytes.set(tail, at);
  return bytes;
};
/** What local and central headers share: version, UTF-8 names, stored, the first day of DOS, sum and sizes. */
const common = (crc: number, size: number, name: Uint8Array): [number, 2 | 4][] =>
  [
    [20, 2],
    [0x08_00, 2],
    [0, 2],
    [0, 2],
    [33, 2],
    [crc, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ] as never;
const local = ({ name, bytes }: File): Uint8Array =>
  packed([[0x04_03_4b_50, 4], ...common(crc32(bytes), bytes.length, bytesOf(name))], bytesOf(name));
const MOST = { files: 0xff_fe, bytes: 0xff_ff_00_00 };

/** Writes files as a zip, piece by piece: stored as they are, nothing optional, so that the same files make the same bytes. */
export async function* writeZip(files: AsyncIterable<File> | Iterable<File>): AsyncGenerator<Uint8Array> {
  const central: Uint8Array[] = [];
  let at = 0;
  for await (const file of files) {
    const head = local(file);
    const name = bytesOf(file.name);
    const fields = common(crc32(file.bytes), file.bytes.length, name);
    central.push(packed([[0x02_01_4b_50, 4], [20, 2], ...fields, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]], name));
    at += head.length + file.bytes.length;
    if (central.length > MOST.files || at > MOST.bytes) throw new Error('A bundle holds at most 65534 files and 4 GB');
    yield head;
    yield file.bytes;
  }
  const size = central.reduce((sum, each) => sum + each.length, 0);
  yield* central;
  yield packed([
    [0x06_05_4b_50, 4],
    [0, 2],
    [0, 2],
    [central.length, 2],
    [central.length, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  ]);
}

/** Reads such a zip; throws where a single byte is not as `writeZip` writes it. */
export const readZip = async (zip: Uint8Array): Promise<File[]> => {
  const files = filesIn(zip);
  let read = 0;
  if (new Set(files.map(({ name }) => name)).size !== files.length) throw otherwise();
  for await (const part of writeZip(files)) {
    if (!same(part, zip.subarray(read, read + part.length))) throw otherwise();
    read += part.length;
  }
  if (read !== zip.length) throw otherwise();
  return files;
};

const filesIn = (zip: Uint8Array): File[] => {
  const files: File[] = [];
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  for (let at = 0; at + 30 <= zip.length && view.getUint32(at, true) === 0x04_03_4b_50;) {
    const start = at + 30 + view.getUint16(at + 26, true);
    const end = start + view.getUint32(at + 18, true);
    try {
      files.push({ name: textOf(zip.subarray(at + 30, start)), bytes: zip.subarray(start, end) });
    } catch {
      throw otherwise();
    }
    at = end;
  }
  return files;
};
const otherwise = () => new Error('The bundle is not as it was written');
