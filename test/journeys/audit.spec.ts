import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Trust, verifyBundle } from '../../src/verifier/bundle.js';
import { hashLeaf, unbase64 } from '../../src/verifier/hash.js';
import { writeKey } from '../../src/audit/signing/write.js';
import { isSignedBy, type Key, readCheckpoint, readKey, readNote } from '../../src/verifier/note.js';
import { checkProof, readProof } from '../../src/verifier/proof.js';
import { isConsistent } from '../../src/audit/tree/proofs.js';
import { readPolicy } from '../../src/verifier/policy.js';
import { SigningKey } from '../../src/audit/signing/key-file.js';
import { serveWitness } from '../../src/audit/witness/serve.js';
import { Witness } from '../../src/audit/witness/witness.js';
import { type File, readZip, writeZip } from '../../src/verifier/zip.js';
import { scanZip } from '../../src/press/reading/zip-scan.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { run } from '../cli/annals.js';
import { newReader, openBrowser } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { until } from '../support/waiting.js';

let folder: string;
let database: TestDatabase;
let server: TestServer;
let api: Api;
let key: Key;
const handles = ['near', 'shores', 'hills'];
let seeing: Server;
const own = new SigningKey('seeing.example.org', new Uint8Array(32).fill(3));

const start = async (): Promise<void> => {
  server = await startServer(database.url, handles, {
    SIGNER_KEY_FILE: join(folder, 'key'),
    SIGNER_MEMORY: join(folder, 'memory'),
    LOG_ORIGIN: 'records.example.org',
    WITNESS_POLICY: join(folder, 'witnesses'),
  });
  api = apiOf(server.address);
};
/** The text that an address answers. */
const text = async (path: string, headers: Record<string, string> = {}, of = api): Promise<string> => {
  const answer = await fetch(path.startsWith('http') ? path : of.at(path), { headers });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const signedSize = async (of = api): Promise<number> =>
  readCheckpoint(readNote(await text('/audit/checkpoint', {}, of)).text).size;

/** Files in a bundle that is written well. */
const rewritten = async (files: File[]): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of writeZip(files)) parts.push(part);
  return Buffer.concat(parts);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-audit-'));
  database = await freshDatabase();
  const logs: Key[] = [];
  seeing = await serveWitness(new Witness(join(folder, 'seen'), own, logs), '127.0.0.1', 0);
  const { port } = seeing.address() as { port: number };
  const seen = writeKey(own.keyOf(own.name, 4));
  const lines = [`witness S ${seen} http://127.0.0.1:${port}`, `witness A ${seen} http://127.0.0.1:1`, 'quorum S'];
  await writeFile(join(folder, 'witnesses'), `${lines.join('\n')}\n`);
  await start();
  logs.push(readKey(await text('/audit/key')));
  const council = { body: 'council', names: { en: 'Council' }, admits: ['full'] };
  await api.give('/rules', { version: 'first', inForce: '2000', bodies: [council] });
  await api.give('/meetings', { body: 'council', ordinal: 1, names: { en: '1st Council' }, on: '2021-08-10' });
  await api.give('/members', { code: 'XA-1', country: 'XA', names: { en: 'Far Shore' } });
  await api.give('/members/XA-1/application', { on: '2020' });
});
afterAll(async () => {
  await server.stop();
  seeing.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('the log that signs itself', () => {
  it('has no checkpoint before there is anything in it', async () => {
    const { status, body } = await apiOf(server.address, 'hills').get('/audit/checkpoint');
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  const decide = async (decision: object): Promise<void> => {
    const taken = { body: 'council', meeting: 'council-1', on: '2021-08-10', outcome: 'adopted', ...decision };
    const { position } = await api.give('/decisions', taken);
    await until(async () => (await api.read('/audit/checkpoints', { from: String(position + 1) })).count > 0);
    await api.settled();
  };

  it('is signed at once behind a decision', async () => {
    key = readKey(await text('/audit/key'));
    await decide({ handle: 'one', text: { en: 'Far Shore joins' }, admits: [{ member: 'XA-1' }] });
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
    await decide({ handle: 'two', text: { en: 'The council meets again' } });
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

describe('an audit bundle', () => {
  let zip: Buffer;
  const bundle = async (): Promise<Buffer> => Buffer.from(await (await fetch(api.at('/audit/bundle'))).arrayBuffer());
  const verdict = async (bytes: Uint8Array, trust: Partial<Trust> = {}) =>
    verifyBundle(bytes, { keys: [key], ...trust });

  it('is as it was signed, to the last of its texts', async () => {
    zip = await bundle();
    const report = await verdict(zip);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ verdict: 'OK', size: await api.size(), withheld: 0 });
    const files = new Map((await readZip(zip)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
    expect(files.get('disclosures.ndjson')).toContain('Far Shore');
    expect([...files.keys()].filter((name) => name.startsWith('proofs/'))).toHaveLength(2);
    expect(Object.keys(JSON.parse(files.get('schemas.json')!))).toContain('DecisionTaken');
  });

  it('is not believed under its own key, under none, or under that of another log', async () => {
    const other = readKey(await text('/audit/key', {}, apiOf(server.address, 'hills')));
    for (const keys of [[], [other]]) expect((await verdict(zip, { keys })).verdict).toBe('SIGNATURE@checkpoint');
  });

  it('is refused with any byte turned', async () => {
    const central = zip.indexOf('PK\x01\x02');
    // Each byte of all of it is turned by `npm run torture -- bundle`.
    for (let n = 0; n < zip.length; n += n < central ? 41 : 3) {
      zip[n]! ^= 1 << (n % 8);
      const { verdict: said } = await verdict(zip);
      zip[n]! ^= 1 << (n % 8);
      expect([n, said]).toEqual([n, 'BUNDLE']);
    }
  });

  it('is refused with any byte of a file turned and the file written well again', async () => {
    const files = await readZip(zip);
    for (const [at, { name, bytes }] of files.entries())
      for (let n = at % 3; n < bytes.length; n += name.includes('json') || name === 'README.txt' ? 301 : 61) {
        const turned = Buffer.from(bytes);
        turned[n]! ^= 1 << (n % 8);
        const { verdict: said } = await verdict(await rewritten(files.with(at, { name, bytes: turned })));
        expect([name, n, said]).not.toEqual([name, n, 'OK']);
      }
    const praise = { name: 'differences.ndjson', bytes: Buffer.from('{"code":"OK"}\n') };
    const praised = files.map((file) => (file.name === praise.name ? praise : file));
    expect((await verdict(await rewritten(praised))).verdict).toMatch(/^LEAF_MISMATCH/);
    for (const at of files.keys())
      expect((await verdict(await rewritten(files.toSpliced(at, 1)))).verdict).not.toBe('OK');
  });

  it('has its newest checkpoint noted on what else leaves the house', async () => {
    const [origin, size, root] = readNote(await text('/audit/checkpoint')).text.split('\n');
    for (const [path, accept] of [
      ['/attendance.csv', 'text/csv'],
      ['/events', 'application/x-ndjson'],
      ['/meetings.ics', 'text/calendar'],
      ['/meetings/council-1/calendar.ics', 'text/calendar'],
      ['/popolo.json', 'application/json'],
      ['/changes.atom', 'application/atom+xml'],
      ['/changes.rss', 'application/rss+xml'],
      ['/attendance?format=xlsx', 'application/json'],
    ]) {
      const answer = await fetch(api.at(path!), { headers: { accept: accept! } });
      expect([path, answer.headers.get('log-checkpoint')]).toEqual([path, `${origin} ${size} ${root}`]);
      // Whoever saves the file has no header any more.
      const body = Buffer.from(await answer.arrayBuffer());
      if (path!.includes('.ics'))
        expect(body.toString().replaceAll('\r\n ', '')).toContain(`${origin} ${size} ${root}`);
      if (path === '/popolo.json') expect(JSON.parse(body.toString()).log_checkpoint).toBe(`${origin} ${size} ${root}`);
      if (path!.includes('xlsx')) {
        const said = (await scanZip(body)).get('xl/sharedStrings.xml')!.toString();
        for (const line of [origin!, size!, root!, 'Known-On']) expect(said).toContain(`>${line}<`);
      }
    }
  });

  it('is held against the three lines at the foot of an export', async () => {
    const [origin, size, root] = readNote(await text('/audit/checkpoint')).text.split('\n');
    const other = root!.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    const verdictBy = async (foot: string) => (await verdict(zip, { checkpoints: [foot] })).verdict;
    for (const foot of [`${origin}\n${size}\n${root}`, `— 기록 7 · ${origin} ${size} —\n— ${root} —\n— 3쪽 —\n`])
      expect(await verdictBy(foot)).toBe('OK');
    expect(await verdictBy(`${origin} ${size} ${other}`)).toBe('INCONSISTENT_WITH@yours/1');
    expect(await verdictBy(`${origin} ${Number(size) + 1} ${root}`)).toBe(`ROLLBACK@${size}`);
    expect(await verdictBy(`other.example.org/log/1 ${size} ${root}`)).toBe('SIGNATURE@yours/1');
    expect(await verdictBy(`${origin}\n${size}\n${root}\n\n— ${origin} AAAAAAA=\n`)).toBe('SIGNATURE@yours/1');
  });

  it('names the event where the auditor kept the leaves, and a log that has become shorter', async () => {
    const { leaves, size } = await verdict(zip);
    const kept = Buffer.concat([leaves, Buffer.alloc(32, 1)]);
    expect((await verdict(zip, { leaves: kept })).verdict).toBe(`ROLLBACK@${size}`);
    kept[40]! ^= 1;
    expect((await verdict(zip, { leaves: kept.subarray(0, -32) })).verdict).toBe('LEAF_MISMATCH@1');
    // Also by a list from when the log was shorter: a signature over another history is no excuse.
    expect((await verdict(zip, { leaves: kept.subarray(0, 64) })).verdict).toBe('LEAF_MISMATCH@1');
    const { items } = await api.read('/audit/checkpoints');
    const checkpoints = items.map(({ note }: { note: string }) => note);
    expect((await verdict(zip, { checkpoints })).verdict).toBe('OK');
  });
});

describe('witnesses that the server sends to', () => {
  it('have seen the bundle’s checkpoint, as a policy demands, and one that is away stops nobody', async () => {
    const zip = Buffer.from(await (await fetch(api.at('/audit/bundle'))).arrayBuffer());
    const policy = readPolicy(await readFile(join(folder, 'witnesses'), 'utf8'));
    expect(await verifyBundle(zip, { keys: [key], policy })).toMatchObject({ verdict: 'OK', findings: [] });
    const { items } = await api.read('/audit/witnesses');
    expect(items).toMatchObject([
      { name: 'S', size: await api.size(), failure: null },
      { name: 'A', size: null, failure: expect.stringMatching(/./) },
    ]);
    expect(await text('/audit/checkpoint')).toMatch(/— seeing\.example\.org .+\n$/);
  });
});

describe('pages', () => {
  const shown = async (path: string) => text(`${server.address}${path}`, { accept: 'text/html' });

  it('say of a decision, and of any entry, that it was verified just now, and what that means', async () => {
    const size = await api.size();
    const decision = await shown('/near/decisions/one?lang=en');
    expect(decision).toContain('Verified just now');
    expect(decision).toContain(`is in the log of ${size} events that was signed on`);
    expect(decision).toContain('only its sources can say');
    expect(await shown('/near/decisions/one?lang=ko')).toContain(`서명된 사건 ${size}건의 로그 안에 있으며`);
    expect(await shown('/near/audit/0?lang=en')).toContain(`is in the log of ${size} events`);
    const log = await shown('/near/audit?lang=ko');
    expect(log).toContain('감사 묶음 내려받기');
    expect(log).toContain('records.example.org/log/');
  });

  it('say in the words of the reader when an entry is not what was signed', async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    const decided = `association_id = (select id from association where handle = 'near')
      and position = (select min(position) from event where starts_with(stream, 'decision-'))`;
    const became = async (leaf: string) => {
      await client.query(`set session_replication_role = replica; update event set leaf = ${leaf} where ${decided}`);
      return [await shown('/near/decisions/one?lang=en'), await shown('/near/decisions/one?lang=ko')];
    };
    const [en, ko] = await became(`leaf || ' '`);
    expect(en).toContain('does not lead to the signed root');
    expect(ko).toContain('서명된 루트에 이르지 않습니다');
    expect(en).not.toContain('is in the log of');
    expect((await became('substr(leaf, 1, length(leaf) - 1)'))[0]).toContain('is in the log of');
    await client.end();
  });
});

describe('a witness and the terminal', () => {
  it('see a log grow, cosign it, and verify it by what they kept', async () => {
    await writeFile(join(folder, 'near.key'), await text('/audit/key'));
    const near = ['--key', join(folder, 'near.key')];
    const state = ['--state', join(folder, 'w'), '--name', 'w.example.org'];
    const watch = () => run(['witness', api.at(''), ...near, ...state]);
    const first = await watch();
    expect([first.code, first.err]).toEqual([0, '']);
    await writeFile(join(folder, 'cosigned'), first.out);
    const { key: vkey } = JSON.parse((await run(['witness', ...state, '--json'])).out);
    await writeFile(join(folder, 'policy'), `witness W ${vkey}\nquorum W\n`);
    await writeFile(join(folder, 'near.zip'), Buffer.from(await (await fetch(api.at('/audit/bundle'))).arrayBuffer()));
    const verify = (...more: string[]) => run(['verify', join(folder, 'near.zip'), '--lang', 'en', ...more]);
    const leaves = join(folder, 'near.leaves');
    const well = await verify(...near, '--keep-leaves', leaves);
    expect([well.code, well.out.split('\n')[0]]).toEqual([
      0,
      `OK: the log is as it was signed, ${await api.size()} events.`,
    ]);
    expect((await readFile(leaves)).length).toBe((await api.size()) * 32);
    const policy = ['--policy', join(folder, 'policy')];
    expect((await verify(...near, ...policy)).out).toContain('QUORUM');
    expect((await verify(...near, ...policy, '--checkpoint', join(folder, 'cosigned'), '--leaves', leaves)).code).toBe(
      0,
    );
    const unknown = await verify();
    expect([unknown.code, unknown.out, unknown.err]).toEqual([1, '', expect.stringContaining('--key')]);
    await api.give('/members', { code: 'XA-7', country: 'XA', names: { en: 'Near Shore' } });
    expect((await watch()).code).toBe(0);
    // As if it had seen more than the log has now.
    const [seen] = await readdir(join(folder, 'w', 'logs'));
    const head = await readFile(join(folder, 'w', 'logs', seen!), 'utf8');
    await writeFile(join(folder, 'w', 'logs', seen!), head.replace(/\n\d+\n/, '\n99\n'));
    const shorter = await watch();
    expect([shorter.code, shorter.err]).toEqual([1, expect.stringContaining('seen here with 99 events')]);
  });
});

describe('the page that verifies', () => {
  it('opens from a disk, asks no network, and says what the bundle is', async () => {
    const page = join(folder, 'annals-verify.html');
    await writeFile(page, await (await fetch(`${server.address}/public/annals-verify.html`)).text());
    const zip = Buffer.from(await (await fetch(api.at('/audit/bundle'))).arrayBuffer());
    const turned = (await readZip(zip)).map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
    const entries = turned.find(({ name }) => name.startsWith('tile/entries/'))!.bytes;
    entries[entries.indexOf('Rules')]! ^= 1;
    const browser = await openBrowser();
    try {
      const { page: shown, complaints } = await newReader(browser, 'file:///');
      await shown.goto(`file://${page}`);
      await shown.fill('#key', await text('/audit/key'));
      const said = async (bytes: Buffer): Promise<string> => {
        await shown.setInputFiles('#bundle', { name: 'bundle.zip', mimeType: 'application/zip', buffer: bytes });
        await shown.click('button');
        await shown.waitForSelector('#verdict[data-ok]');
        return (await shown.textContent('#verdict'))!;
      };
      expect(await said(zip)).toMatch(/^OK: the log is as it was signed/);
      expect(await shown.textContent('#said')).toContain(`${await api.size()} events`);
      expect(await said(await rewritten(turned))).toMatch(/^LEAF_MISMATCH@0: /);
      const lost = readNote(await text('/audit/checkpoint')).text.replace(
        /\n(\d+)\n/,
        (_, size) => `\n${Number(size) + 1}\n`,
      );
      await shown.fill('#foot', lost);
      expect(await said(zip)).toMatch(/^ROLLBACK@/);
      await shown.fill('#foot', '');
      await shown.fill('#key', await text('/audit/key', {}, apiOf(server.address, 'hills')));
      expect(await said(zip)).toMatch(/^SIGNATURE@checkpoint: /);
      expect(complaints.filter((complaint) => !complaint.startsWith('asked file:'))).toEqual([]);
    } finally {
      await browser.close();
    }
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
    const page = await text(`${server.address}/near/audit/incarnation?lang=en`, { accept: 'text/html' });
    expect(page).toContain('Begin the log anew');
    await api.give('/audit/incarnation', { reason: 'The newest day is lost' });
    const back = { position: size - 1, now: null, reason: 'To hide it' };
    expect((await api.post('/corrections', back)).body.rule).toBe('BreaksStand');
    await api.give('/members', { code: 'XA-9', country: 'XA', names: { en: '9' } });
    const zip = Buffer.from(await (await fetch(api.at('/audit/bundle'))).arrayBuffer());
    const keys = (await text('/audit/key')).trim().split('\n').map(readKey);
    const report = await verifyBundle(zip, { keys });
    expect([report.verdict, report.findings.map(({ code, at }) => [code, at])]).toEqual([
      'OK',
      [['INCARNATION', size - 1]],
    ]);
    expect((await apiOf(server.address, 'shores').post('/audit/incarnation', { reason: 'To try' })).body.rule).toBe(
      'RestIsAsSigned',
    );
    const well = apiOf(server.address, 'hills');
    await well.give('/members', { code: 'XA-9', country: 'XA', names: { en: '9' } });
    await well.read('/audit/proof/3');
    expect(await signedSize(well)).toBe(4);
  });
});
