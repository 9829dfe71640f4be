import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SigningKey } from '../../src/audit/signing/key-file.js';
import { consistencyProof, type NodeAt, rootOf } from '../../src/audit/tree/proofs.js';
import { Contradicted, readWitnesses, submit } from '../../src/audit/witnesses/submit.js';
import { type Answer, Witness } from '../../src/audit/witness/witness.js';
import { serveWitness } from '../../src/audit/witness/serve.js';
import { bytesOf, hashLeaf, hashNode } from '../../src/verifier/hash.js';
import { writeKey, writeCheckpoint } from '../../src/audit/signing/write.js';
import { readNote } from '../../src/verifier/note.js';

const origin = 'records.example.org/log/a';
const log = new SigningKey('records.example.org', new Uint8Array(32).fill(1));
const own = new SigningKey('witness.example.org', new Uint8Array(32).fill(2));
const node =
  (kind: string): NodeAt =>
  async (level, index) =>
    level === 0
      ? hashLeaf(bytesOf(`${kind} ${index}`))
      : hashNode(await node(kind)(level - 1, index * 2), await node(kind)(level - 1, index * 2 + 1));

describe('a checkpoint that is sent', () => {
  let folder: string;
  let server: Server;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-submit-'));
    server = await serveWitness(new Witness(folder, own, [log.keyOf(origin)]), '127.0.0.1', 0);
  });
  afterEach(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  const send = async (size: number, old: number, kind = 'event', to = server, key = own) => {
    const text = writeCheckpoint({ origin, size, root: await rootOf(size, node(kind)) });
    const url = `http://127.0.0.1:${(to.address() as { port: number }).port}`;
    return submit(
      { name: 'W', key: key.keyOf('witness.example.org', 4), url },
      `${text}\n${log.line(origin, text)}`,
      old,
      (from) => consistencyProof(from, size, node(kind)),
      new AbortController().signal,
    );
  };

  it('comes back signed, wherever the witness was', async () => {
    expect(await send(3, 0)).toMatch(/^— witness\.example\.org /);
    expect(await send(9, 0)).toMatch(/^— witness\.example\.org /);
    expect(await send(9, 3)).toMatch(/^— witness\.example\.org /);
    expect(await send(12, 20)).toMatch(/^— witness\.example\.org /);
  });

  it('is contradicted by a witness that saw more, or another log', async () => {
    await send(9, 0);
    await expect(send(5, 5)).rejects.toThrow(
      new Contradicted(`It has seen 9 events of ${origin}, and 5 are signed here`),
    );
    await expect(send(12, 9, 'other')).rejects.toBeInstanceOf(Contradicted);
  });

  it('is not held to be seen by what another key signed, by too much, or by anything else', async () => {
    await expect(send(3, 0, 'event', server, log)).rejects.toThrow('not signed by its key');
    const saying = async (status: number, body: string): Promise<Server> => {
      const odd = createServer((_, response) => response.writeHead(status as Answer['status']).end(body));
      odd.listen(0, '127.0.0.1');
      await once(odd, 'listening');
      return odd;
    };
    for (const [status, body, why] of [
      [200, 'x'.repeat(70_000), 'too much'],
      [200, '— witness.example.org AAAA\n', 'signed'],
      [500, '', '500'],
      [409, 'nine\n', '409'],
      [302, '', 'fetch failed'],
    ] as const) {
      const odd = await saying(status, body);
      await expect(send(3, 0, 'event', odd)).rejects.toThrow(why);
      odd.close();
    }
  });

  it('goes to the witnesses of a policy that have an address', async () => {
    const key = writeKey(own.keyOf('witness.example.org', 4));
    const file = join(folder, 'policy');
    await writeFile(
      file,
      `witness A ${key} https://w.example.org/annals/\nwitness B ${key}\ngroup G any A B\nquorum G\n`,
    );
    expect(readWitnesses(file)).toMatchObject([{ name: 'A', url: 'https://w.example.org/annals' }]);
    await writeFile(file, `witness A ${key} w.example.org\nquorum A\n`);
    expect(() => readWitnesses(file)).toThrow('no http address for the witness A');
    expect(readNote(`x\n\n${own.line('x', 'x\n')}`).signatures).toHaveLength(1);
  });
});
