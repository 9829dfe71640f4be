import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hashLeaf, unbase64 } from '../../src/verifier/hash.js';
import { isSignedBy, type Key, readCheckpoint, readKey, readNote } from '../../src/verifier/note.js';
import { checkProof, readProof } from '../../src/verifier/proof.js';
import { isConsistent } from '../../src/verifier/tree.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { until } from '../support/waiting.js';

let folder: string;
let database: TestDatabase;
let server: TestServer;
let api: Api;
let key: Key;
const handles = ['near', 'shores', 'hills'];

const start = async (): Promise<void> => {
  server = await startServer(database.url, handles, {
    SIGNER_KEY_FILE: join(folder, 'key'),
    SIGNER_MEMORY: join(folder, 'memory'),
    LOG_ORIGIN: 'records.example.org',
  });
  api = apiOf(server.address);
};
/** The text that an address answers. */
const text = async (path: string, headers: Record<string, string> = {}, of = api): Promise<string> => {
  const answer = await fetch(of.at(path), { headers });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const signedSize = async (of = api): Promise<number> =>
  readCheckpoint(readNote(await text('/audit/checkpoint', {}, of)).text).size;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-audit-'));
  database = await freshDatabase();
  await start();
  const council = { body: 'council', names: { en: 'Council' }, admits: ['full'] };
  await api.give('/rules', { version: 'first', inForce: '2000', bodies: [council] });
  await api.give('/meetings', { body: 'council', ordinal: 1, names: { en: '1st Council' }, on: '2021-08-10' });
  await api.give('/members', { code: 'XA-1', country: 'XA', names: { en: 'Far Shore' } });
  await api.give('/members/XA-1/application', { on: '2020' });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('the log that signs itself', () => {
  it('has no checkpoint before there is anything in it', async () => {
    const { status, body } = await apiOf(server.address, 'hills').get('/audit/checkpoint');
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('is signed at once behind a decision', async () => {
    key = readKey(await text('/audit/key'));
    const decision = { body: 'council', meeting: 'council-1', on: '2021-08-10', outcome: 'adopted', handle: 'one' };
    const admits = [{ member: 'XA-1' }];
    const { position } = await api.give('/decisions', { ...decision, text: { en: 'Far Shore joins' }, admits });
    await until(async () => (await api.read('/audit/checkpoints', { from: String(position + 1) })).count > 0);
    await api.settled();
  });

  it('proves any event offline, under a key that came another way', async () => {
    const size = await api.size();
    for (let position = 0; position < size; position += 1) {
      const { leaf, leafHash } = await api.read(`/audit/proof/${position}`);
      const hash = hashLeaf(Buffer.from(leaf));
      expect(Buffer.from(hash).toString('hex')).toBe(leafHash);
      const proof = readProof(await text(`/audit/proof/${position}`, { accept: 'text/plain' }));
      expect(proof.index).toBe(position);
      expect((await checkProof(proof, hash, key)).size).toBeGreaterThan(position);
      await expect(checkProof(proof, hashLeaf(Buffer.from(`${leaf} `)), key)).rejects.toThrow('does not lead');
    }
    expect(await signedSize()).toBe(size);
    expect(refusalOf(await api.get(`/audit/proof/${size}`))).toEqual([404, 'not-found']);
    expect(refusalOf(await api.get('/audit/proof/x'))).toEqual([404, 'not-found']);
  });

  it('shows each checkpoint to continue those before it', async () => {
    const { items } = await api.read('/audit/checkpoints');
    expect(items.length).toBeGreaterThan(1);
    const last = items.at(-1);
    for (const { size, root, note } of items) {
      expect(await isSignedBy(readNote(note), key)).toBe(true);
      const { proof } = await api.read('/audit/consistency', { from: String(size), to: String(last.size) });
      const hashes = proof.map((hash: string) => unbase64(hash, 32)!);
      expect(isConsistent(size, last.size, unbase64(root)!, unbase64(last.root)!, hashes)).toBe(true);
    }
    expect(refusalOf(await api.get('/audit/consistency', { from: '3', to: '2' }))).toEqual([422, 'invalid']);
    expect(refusalOf(await api.get('/audit/consistency', { from: '3', to: '999' }))).toEqual([404, 'not-found']);
  });
});

describe('a log that is not the one that was signed', () => {
  it('only reads, is named with both sizes, and leaves the others alone', async () => {
    const [shores, hills] = [apiOf(server.address, 'shores'), apiOf(server.address, 'hills')];
    for (const each of [shores, hills])
      for (const n of [1, 2, 3]) await each.give('/members', { code: `XA-${n}`, country: 'XA', names: { en: `${n}` } });
    const size = await api.size();
    // What was not signed yet is signed at the end.
    await server.stop();
    expect((await readFile(join(folder, 'memory'), 'utf8')).trimEnd().split('\n').length).toBeGreaterThan(3);
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(`set session_replication_role = replica;
      delete from event where position >= ${size - 1} and association_id = (select id from association where handle = 'near');
      update log_head set size = ${size - 1} where association_id = (select id from association where handle = 'near');
      delete from checkpoint where size >= ${size} and association_id = (select id from association where handle = 'near');
      update event set leaf_hash = sha256(leaf) where position = 1
        and association_id = (select id from association where handle = 'shores')`);
    await client.end();
    await start();
    const refusedIn = async (association: string) => {
      const of = apiOf(server.address, association);
      const response = await of.post('/members', { code: 'XA-9', country: 'XA', names: { en: '9' } });
      expect(refusalOf(response)).toEqual([409, 'log-rollback-detected']);
      expect(await of.size()).toBe(association === 'near' ? size - 1 : 3);
      return response.body.detail;
    };
    expect(await refusedIn('near')).toContain(`holds ${size - 1} events, and ${size} were signed`);
    expect(await refusedIn('shores')).toContain(`The first 3 of the log's 3 events are others`);
    const { status, body } = await api.get('/health/ready');
    expect([status, body.status, body.reason]).toEqual([503, 'degraded', 'A log is not the one that was signed']);
    expect(body.halted).toHaveLength(2);
    const well = apiOf(server.address, 'hills');
    await well.give('/members', { code: 'XA-9', country: 'XA', names: { en: '9' } });
    await well.read('/audit/proof/3');
    expect(await signedSize(well)).toBe(4);
  });
});
