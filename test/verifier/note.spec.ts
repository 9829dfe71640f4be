import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { base64, hex, hmac256, sha256, unbase64 } from '../../src/verifier/hash.js';
import { writeKey, writeCheckpoint } from '../../src/audit/signing/write.js';
import { isSignedBy, readCheckpoint, readKey, readNote } from '../../src/verifier/note.js';
import { readZip, writeZip } from '../../src/verifier/zip.js';
import { textOf } from '../support/source.js';

const notes = JSON.parse(textOf('test/samples/transparency/signed-notes.json')) as { key: string; note: string }[];

describe('hashes without a library', () => {
  it('are those of Node, whatever the length', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 64 }), (bytes, key) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(hex(hmac256(key, bytes))).toBe(createHmac('sha256', key).update(bytes).digest('hex'));
        expect(base64(unbase64(base64(bytes))!)).toBe(Buffer.from(bytes).toString('base64'));
      }),
      { numRuns: 300 },
    ));
});

describe('signed notes as published', () => {
  it.each(notes)('verify under $key', async ({ key, note }) => {
    expect(writeKey(readKey(key))).toBe(key);
    expect(await isSignedBy(readNote(note), readKey(key))).toBe(true);
  });

  it.each(notes)('under $key: no byte of note or key may be another', async ({ key, note }) => {
    const believed = async (bytes: Buffer, by: string): Promise<boolean> => {
      try {
        return await isSignedBy(readNote(bytes.toString('utf8')), readKey(by));
      } catch {
        return false;
      }
    };
    const bytes = Buffer.from(note);
    for (const n of bytes.keys()) {
      const other = Buffer.from(bytes);
      other[n]! ^= 1;
      expect([n, await believed(other, key)]).toEqual([n, false]);
    }
    for (let n = 0; n < key.length; n += 1) {
      const other = Buffer.from(key);
      other[n]! ^= 1;
      expect([n, await believed(bytes, other.toString())]).toEqual([n, false]);
    }
  });

  it('are refused where the format is left', () => {
    const { note } = notes[0]!;
    for (const bad of [
      '',
      note.slice(0, -1),
      `${note}\n`,
      note.replace('— ', '- '),
      note.replace('\n\n', '\n'),
      `\t${note}`,
    ])
      expect(() => readNote(bad)).toThrow('no signed note');
  });
});

describe('a checkpoint', () => {
  const text = writeCheckpoint({ origin: 'example.com/log', size: 7, root: new Uint8Array(32) });
  it('has an origin, a size, a root, and nothing else', () => {
    expect(readCheckpoint(text)).toEqual({ origin: 'example.com/log', size: 7, root: new Uint8Array(32) });
    for (const bad of [`${text}more\n`, text.replace('\n7\n', '\n07\n'), text.replace('A=', 'B='), text.slice(0, -1)])
      expect(() => readCheckpoint(bad)).toThrow('no checkpoint');
  });
});

describe('a bundle file', () => {
  const zipped = async (files: { name: string; bytes: Uint8Array }[]): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    for await (const part of writeZip(files)) parts.push(part);
    return Buffer.concat(parts);
  };
  const files = [
    { name: 'README.txt', bytes: Buffer.from('Read me. 읽어 주세요.\n') },
    { name: 'tile/0/000.p/2', bytes: Buffer.alloc(64, 5) },
    { name: 'empty', bytes: Buffer.alloc(0) },
  ];

  it('reads as it was written', async () => {
    const read = await readZip(await zipped(files));
    expect(read.map(({ name, bytes }) => [name, hex(bytes)])).toEqual(
      files.map(({ name, bytes }) => [name, hex(bytes)]),
    );
  });

  it('is refused with any bit turned, cut anywhere, added to, or with a name twice', async () => {
    const zip = await zipped(files);
    for (const n of zip.keys()) {
      const other = Buffer.from(zip);
      other[n]! ^= 1 << (n % 8);
      await expect(readZip(other)).rejects.toThrow('not as it was written');
      await expect(readZip(zip.subarray(0, n))).rejects.toThrow('not as it was written');
    }
    await expect(readZip(Buffer.concat([zip, Buffer.of(0)]))).rejects.toThrow('not as it was written');
    await expect(readZip(await zipped([...files, files[0]!]))).rejects.toThrow('not as it was written');
  });
});
