import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { fold } from '../../src/eventstore/decider.js';
import { canonical } from '../../src/eventstore/canonical.js';
import { categoryOf, idOf } from '../../src/eventstore/log.js';
import { Registry } from '../../src/eventstore/registry.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { makeWorld, type World } from '../support/kernel.js';
import { deciders, projections } from '../support/record.js';
import { readLines, readModels, restoreLog } from './golden/golden.mjs';

const golden = new URL('golden/', import.meta.url);
const releases = readdirSync(golden, { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() ? [each.name] : [],
);

describe.each(releases)('the golden log of release %s', (release) => {
  const folder = new URL(`${release}/`, golden);
  let database: TestDatabase;
  let client: pg.Client;
  let association: string;
  let log: { leaf: string; leafHash: string }[];
  let world: World;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client(database.url);
    await client.connect();
    association = await restoreLog(client, folder);
    log = await readLines(folder, 'log');
    // Its read models are replayed from the log at the start.
    world = await makeWorld({ deciders, projections: projections(), url: database.url, association });
  });
  afterAll(async () => {
    await world.end();
    await client.end();
    await database.drop();
  });

  it('hashes byte for byte, here and in the database', async () => {
    const hashes = log.map(({ leaf }) => createHash('sha256').update(`\0${leaf}`).digest('hex'));
    expect(hashes).toEqual(log.map(({ leafHash }) => leafHash));
    const { rows } = await client.query(
      `select encode(sha256('\\x00'::bytea || leaf), 'hex') as hash from event order by position`,
    );
    expect(rows.map(({ hash }) => hash)).toEqual(hashes);
  });

  it('is the canonical JSON of version, position, time and body', () => {
    for (const [position, { leaf }] of log.entries()) {
      const read = JSON.parse(leaf) as unknown[];
      expect(canonical(read)).toBe(leaf);
      expect(read).toEqual([
        1,
        position,
        expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
        expect.anything(),
      ]);
    }
  });

  it('opens with the key of its installation alone, to texts that its leaves commit to', async () => {
    const beside = await readLines(folder, 'beside');
    const rowsOf = (name: string) => beside.flatMap(({ table, row }) => (table === name ? [row] : []));
    const wrapping = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 7), '', 'annals/wrapping', 32));
    const keys = new Map(
      rowsOf('subject_key').map(({ subject, wrapped }) => [subject, open(wrapping, wrapped!, association + subject)]),
    );
    const commitments = new Map(
      rowsOf('sealed').map(({ id, subject, value }) => {
        const plain = open(keys.get(subject)!, value!, association + id);
        return [id, createHmac('sha256', plain.subarray(0, 32)).update(plain.subarray(32)).digest('base64')];
      }),
    );
    const markers = log.flatMap(({ leaf }) => [...leaf.matchAll(/\{"\$sealed":"([^"]+)","c":"([^"]+)"\}/g)]);
    expect(markers.length).toBeGreaterThan(50);
    // What the store writes as `$sealed` first and `c` second is canonical too.
    expect(new Map(markers.map(([, id, c]) => [id, c]))).toEqual(commitments);
  });

  it('is read and folded by the deciders of today', async () => {
    const registry = new Registry();
    registry.add({ deciders });
    const events = await world.log.read(association, 0, log.length);
    expect(events.map(({ position }) => position)).toEqual([...log.keys()]);
    expect(JSON.stringify(events)).not.toContain('$sealed');
    const streams = new Map(events.map(({ stream }) => [stream, registry.deciders.get(categoryOf(stream))!]));
    for (const [stream, decider] of streams) {
      const believed = registry.believed(await world.log.stream(association, stream));
      const state: unknown = fold(decider, believed);
      // A stream of which everything was taken back is as if it had never begun.
      if (believed.length > 0) expect([stream, state]).not.toEqual([stream, decider.initial]);
      for (const { type, data } of believed) expect(() => registry.facts[type]!.check(data, '')).not.toThrow();
    }
  });

  it('gives the read models that are stored with it', async () => {
    const stored = await readFile(new URL('read-models.txt', folder), 'utf8');
    expect(await readModels(client)).toEqual(stored.trimEnd().split('\n'));
    const states = await world.follower.states();
    expect(states.filter(({ behind, failure }) => behind || failure)).toEqual([]);
  });

  it('is written on', async () => {
    const events = await world.log.read(association, 0, log.length);
    const holder = events.find(({ type }) => type === 'OfficeHolderChanged');
    const decider = deciders.find(({ category }) => category === 'membership')!;
    const fact = { type: 'OfficeHolderChanged', data: holder!.data };
    const { position } = await world.as(() => world.store.decide(decider, idOf(holder!.stream), () => [fact as never]));
    expect(position).toBe(log.length);
  });
});

/** AES-256-GCM, as nonce ‖ tag ‖ ciphertext in PostgreSQL's hex. */
const open = (key: Buffer, hex: string, aad: string): Buffer => {
  const box = Buffer.from(hex.slice(2), 'hex');
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12)).setAAD(Buffer.from(aad));
  decipher.setAuthTag(box.subarray(12, 28));
  return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]);
};
