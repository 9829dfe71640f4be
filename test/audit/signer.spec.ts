import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSigningKey } from '../../src/audit/signing/key-file.js';
import { FileSigner, Inconsistent, Moved } from '../../src/audit/signing/signer.js';
import { consistencyProof, type NodeAt, rootOf } from '../../src/audit/tree/proofs.js';
import { bytesOf, hashLeaf, hashNode } from '../../src/verifier/hash.js';
import { isSignedBy, readCheckpoint, readNote } from '../../src/verifier/note.js';
import { textOf } from '../support/source.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-signer-'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = () => ({ keyFile: join(folder, 'key'), memory: join(folder, 'memory'), origin: 'records.example.org' });
/** A log of which each event says where it stands, and what it is. */
const logOf =
  (kind: string): NodeAt =>
  async (level, index) =>
    level === 0
      ? hashLeaf(bytesOf(`${kind} ${index}`))
      : hashNode(await logOf(kind)(level - 1, index * 2), await logOf(kind)(level - 1, index * 2 + 1));

/** Asks for the signature of a log at a size, proving that it continues one of another size. */
const sign = async (signer: FileSigner, size: number, from: number, kind = 'event'): Promise<string> => {
  const origin = signer.originOf('a');
  const node = logOf(kind);
  const proof = from > size ? [] : await consistencyProof(from, size, node);
  return signer.sign({ origin, size, root: await rootOf(size, node) }, from, proof);
};

describe('the signer', () => {
  it('signs a log that grows, under a key and a name of its own', async () => {
    const signer = new FileSigner(files());
    const note = readNote(await sign(signer, 3, 0));
    expect(readCheckpoint(note.text)).toMatchObject({ origin: 'records.example.org/log/a', size: 3 });
    expect(await isSignedBy(note, signer.keyOf('records.example.org/log/a'))).toBe(true);
    expect(await isSignedBy(readNote(await sign(signer, 9, 3)), signer.keyOf(signer.originOf('a')))).toBe(true);
    expect((await readFile(files().keyFile, 'utf8')).startsWith('PRIVATE+KEY+records.example.org+')).toBe(true);
  });

  it('never signs a smaller log, nor another, also after a start', async () => {
    await sign(new FileSigner(files()), 9, 0);
    const signer = new FileSigner(files());
    expect(signer.remembered(signer.originOf('a'))).toMatchObject({ size: 9 });
    await expect(sign(signer, 4, 9)).rejects.toBeInstanceOf(Inconsistent);
    await expect(sign(signer, 9, 9, 'other')).rejects.toBeInstanceOf(Inconsistent);
    await expect(sign(signer, 12, 9, 'other')).rejects.toBeInstanceOf(Inconsistent);
    await expect(sign(signer, 12, 0, 'other')).rejects.toBeInstanceOf(Moved);
    expect(signer.remembered(signer.originOf('a'))).toMatchObject({ size: 9 });
    await sign(signer, 9, 9);
    await sign(signer, 12, 9);
  });

  it('remembers each log, what another process signed, and nothing that was left half written', async () => {
    const [one, two] = [new FileSigner(files()), new FileSigner(files())];
    await sign(one, 2, 0);
    await expect(sign(two, 5, 0)).rejects.toBeInstanceOf(Moved);
    await sign(two, 5, 2);
    await appendFile(files().memory, 'records.example.org/log/a 77 AAAA');
    const three = new FileSigner(files());
    expect(three.remembered(three.originOf('a'))).toMatchObject({ size: 5 });
    await sign(three, 6, 5);
    expect(one.remembered(one.originOf('a'))).toMatchObject({ size: 6 });
    expect(new FileSigner(files()).remembered(one.originOf('a'))).toMatchObject({ size: 6 });
    expect(one.remembered(one.originOf('b'))).toBeUndefined();
  });

  it('says why it cannot sign where its memory is gone', async () => {
    const signer = new FileSigner(files());
    expect(await signer.fault()).toBeUndefined();
    await rm(files().memory);
    expect(await signer.fault()).toBe('The memory of the signer cannot be written (ENOENT)');
  });

  it('lets one of many that ask at once sign', async () => {
    const signers = Array.from({ length: 6 }, () => new FileSigner(files()));
    const settled = await Promise.allSettled(signers.map((signer, n) => sign(signer, n + 1, 0)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps to the name for which its key was made', () => {
    expect(new FileSigner(files()).originOf('a')).toBe('records.example.org/log/a');
    expect(new FileSigner({ ...files(), origin: undefined }).originOf('a')).toBe('records.example.org/log/a');
    expect(() => new FileSigner({ ...files(), origin: 'other.example.org' })).toThrow('is not records.example.org');
  });

  it('writes the published note of Go byte for byte', () => {
    const [, { signer, note }] = JSON.parse(textOf('test/samples/transparency/signed-notes.json'));
    const { text } = readNote(note);
    expect(`${text}\n${parseSigningKey(signer).line('PeterNeumann', text)}`).toBe(note);
    expect(() => parseSigningKey(signer.replace('c74f20a3', 'c74f20a4'))).toThrow('does not hold');
  });
});
