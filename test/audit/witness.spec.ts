import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SigningKey } from '../../src/audit/signing/key-file.js';
import { consistencyProof, type NodeAt, rootOf } from '../../src/audit/tree/proofs.js';
import { serveWitness } from '../../src/audit/witness/serve.js';
import { Witness } from '../../src/audit/witness/witness.js';
import { base64, bytesOf, hashLeaf, hashNode, sha256 } from '../../src/verifier/hash.js';
import { writeKey, writeCheckpoint } from '../../src/audit/signing/write.js';
import { isSignedBy, readKey, readNote } from '../../src/verifier/note.js';
import { readPolicy } from '../../src/verifier/policy.js';

const origin = 'records.example.org/log/a';
const log = new SigningKey('records.example.org', new Uint8Array(32).fill(1));
const own = new SigningKey('witness.example.org', new Uint8Array(32).fill(2));
const treeOf =
  (kind: string): NodeAt =>
  async (level, index) =>
    level === 0
      ? hashLeaf(bytesOf(`${kind} ${index}`))
      : hashNode(await treeOf(kind)(level - 1, index * 2), await treeOf(kind)(level - 1, index * 2 + 1));

const noteOf = async (size: number, kind = 'event', name = origin, by = log): Promise<string> => {
  const text = writeCheckpoint({ origin: name, size, root: await rootOf(size, treeOf(kind)) });
  return `${text}\n${by.line(name, text)}`;
};
const request = async (old: number, size: number, kind = 'event'): Promise<string> => {
  const proof = old > size ? [] : await consistencyProof(old, size, treeOf(kind));
  return `old ${old}\n${proof.map((hash) => `${base64(hash)}\n`).join('')}\n${await noteOf(size, kind)}`;
};

let folder: string;
let witness: Witness;
const again = () => new Witness(folder, own, [log.keyOf(origin)], () => 1_700_000_000);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-witness-'));
  witness = again();
});
afterEach(() => rm(folder, { recursive: true }));
const answered = async (body: string): Promise<[number, string]> => {
  const { status, body: said } = await witness.add(body);
  return [status, status === 409 ? said : ''];
};

describe('a witness', () => {
  it('cosigns a log that it sees grow, and remembers it over a start', async () => {
    const { status, body } = await witness.add(await request(0, 3));
    expect(status).toBe(200);
    const cosigned = readNote((await noteOf(3)) + body);
    expect(await isSignedBy(cosigned, own.keyOf('witness.example.org', 4))).toBe(true);
    expect(await isSignedBy({ ...cosigned, text: `${cosigned.text}x` }, own.keyOf('witness.example.org', 4))).toBe(
      false,
    );
    witness = again();
    expect(await answered(await request(3, 9))).toEqual([200, '']);
    expect(witness.seen(origin)).toMatchObject({ size: 9 });
  });

  it('answers 409 with the size that it saw, and 422 to another history', async () => {
    await witness.add(await request(0, 5));
    expect(await answered(await request(0, 9))).toEqual([409, '5\n']);
    expect(await answered(await request(3, 9))).toEqual([409, '5\n']);
    expect(await answered(await request(5, 9, 'other'))).toEqual([422, '']);
    expect(await answered(await request(5, 5, 'other'))).toEqual([422, '']);
    expect(await answered((await request(5, 9)).replace('\n', `\n${base64(sha256())}\n`))).toEqual([422, '']);
    expect(witness.seen(origin)).toMatchObject({ size: 5 });
    expect(await answered(await request(5, 5))).toEqual([200, '']);
  });

  it('answers 400 to what it cannot read or what goes back, 403 to what is not signed, 404 to what it does not know', async () => {
    const body = await request(0, 3);
    for (const bad of ['', 'old 0', body.replace('old 0', 'old 00'), body.slice(0, -1), body.replace('old', 'new')])
      expect(await answered(bad)).toEqual([400, '']);
    expect(await answered(await request(9, 3))).toEqual([400, '']);
    expect(await answered(`old 0\n\n${await noteOf(3, 'event', origin, own)}`)).toEqual([403, '']);
    expect(await answered(`old 0\n\n${await noteOf(3, 'event', 'elsewhere.example.org/log/a')}`)).toEqual([404, '']);
    expect(await answered(`old 0\n${base64(sha256())}\n\n${await noteOf(3)}`)).toEqual([422, '']);
    expect(witness.seen(origin)).toBeUndefined();
  });

  it('lets one of two that ask at once go on', async () => {
    const answers = await Promise.all([request(0, 3), request(0, 7)].map(async (body) => answered(await body)));
    expect(answers.map(([status]) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('speaks HTTP as the standard has it', async () => {
    const server = await serveWitness(witness, '127.0.0.1', 0);
    const address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const post = async (body: string, path = '/add-checkpoint') => fetch(address + path, { method: 'POST', body });
    try {
      const first = await post(await request(0, 3));
      expect([first.status, (await first.text()).startsWith('— witness.example.org ')]).toEqual([200, true]);
      const second = await post(await request(0, 3));
      expect([second.status, second.headers.get('content-type'), await second.text()]).toEqual([
        409,
        'text/x.tlog.size',
        '3\n',
      ]);
      expect((await fetch(`${address}/add-checkpoint`)).status).toBe(405);
      expect((await post('', '/other')).status).toBe(404);
      expect((await post('x'.repeat(70_000))).status).toBe(413);
    } finally {
      server.close();
    }
  });
});

describe('a policy', () => {
  const key = (name: string, n: number, type: 1 | 4 = 4) =>
    writeKey(new SigningKey(name, new Uint8Array(32).fill(n)).keyOf(name, type));
  const lines = [
    '# two of three, and one other',
    `log ${key(origin, 1, 1)}`,
    ...['A', 'B', 'C', 'D'].map((name, n) => `witness ${name} ${key(name, n + 10)}`),
    'group ABC 2 A B C',
    'group all all ABC D',
    'quorum all',
  ];

  it('says which witnesses are enough', () => {
    const { logs, witnesses, isMet } = readPolicy(lines.join('\n'));
    expect([logs[0]!.name, witnesses.size]).toEqual([origin, 4]);
    const met = (...seen: string[]) => isMet(new Set(seen));
    expect([met('A', 'B', 'D'), met('C', 'B', 'D'), met('A', 'D'), met('A', 'B', 'C'), met()]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(readPolicy('quorum none').isMet(new Set())).toBe(true);
  });

  it.each([
    '',
    'quorum X',
    'quorum none\nquorum none',
    'group G 2 none\nquorum none',
    'group G 1 none\nquorum none',
    'what is',
  ])('is refused: %j', (text) => expect(() => readPolicy(text)).toThrow('The policy'));

  it('takes no key whose id is another', () => {
    expect(() => readKey(key('A', 1).replace('A+', 'B+'))).toThrow('id of this verifier key');
  });
});
