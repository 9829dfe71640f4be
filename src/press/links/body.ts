import { type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { LinkFailure } from './failure.js';

const unpacking: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The whole of a body, unpacked. It is stopped as soon as it is larger than it may be, packed or unpacked. Throws `LinkFailure`. */
export const bodyOf = async (body: Readable, encoding: string, most: number): Promise<Buffer> => {
  const packed = !/^(identity)?$/i.test(encoding);
  const unpack = packed ? unpacking[encoding.toLowerCase()] : undefined;
  if (packed && !unpack) throw new LinkFailure('encoding-unread');
  const chunks: Buffer[] = [];
  const keep = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const measured = atMost(most);
  await (unpack ? pipeline(body, measured, unpack(), measured, keep) : pipeline(body, measured, keep));
  return Buffer.concat(chunks);
};

const atMost = (most: number) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let read = 0;
    for await (const chunk of source) {
      read += chunk.length;
      if (read > most) throw new LinkFailure('too-large');
      yield chunk;
    }
  };
