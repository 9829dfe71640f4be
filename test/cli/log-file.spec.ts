import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import pg from 'pg';
import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { verifyBundle } from '../../src/verifier/bundle.js';
import { readKey } from '../../src/verifier/note.js';
import { annalsOn } from './annals.js';
import { recordAssembly } from './record.js';

const PERSON = 'Liu Ning';

let folder: string;
let there: TestDatabase;
let here: TestDatabase;
let server: TestServer;
let api: Api;
let ours: Awaited<ReturnType<typeof annalsOn>>;
let lines: string[];

const file = (name: string) => join(folder, name);
const written = async (name: string, text: string): Promise<string> => {
  await writeFile(file(name), text);
  return file(name);
};
const signer = () => ({
  SIGNER_KEY_FILE: file('secret'),
  SIGNER_MEMORY: file('memory'),
  LOG_ORIGIN: 'records.example.org',
});
const rowsOf = async (url: string, statement: string) => {
  const client = new pg.Client(url);
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
};
const text = async (path: string, of = api) => (await fetch(of.at(path))).text();
const events = () => lines.map((line) => JSON.parse(line)).filter(({ type }) => !type.includes('.'));
const bringing = (path: string, ...more: string[]) => ours.quickly('import', 'log', path, ...more);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-log-file-'));
  [there, here] = await Promise.all([freshDatabase(), freshDatabase()]);
  server = await startServer(there.url, ['near'], signer());
  api = apiOf(server.address);
  await rowsOf(there.url, `update association set countries = '{"KR":{"en":"Republic of Korea"}}'`);
  await recordAssembly(api);
  const { body } = await api.post('/personal-data/held', { name: PERSON });
  await api.give('/personal-data/erasures', { slots: body.items.map(({ slot }: any) => slot), basis: 'request' });
  await api.settled();
  lines = (await text('/audit/log')).trimEnd().split('\n');
  await written('key', await text('/audit/key'));
  await written('log', `${lines.join('\n')}\n`);
  ours = await annalsOn(here.url);
});
afterAll(async () => {
  await server.stop();
  await ours.end();
  await Promise.all([there.drop(), here.drop()]);
  await rm(folder, { recursive: true, force: true });
});

describe('a log file', () => {
  it('holds CloudEvents whose attributes are texts and numbers, and whose data have the shapes that it tells', () => {
    const [head] = lines.map((line) => JSON.parse(line));
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const unlike = events().flatMap(({ dataschema, data, ...attributes }) => {
      expect([attributes.specversion, attributes.source]).toEqual(['1.0', head.source]);
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).toMatch(/^[a-z0-9]{1,20}$/);
        expect(['string', 'number', 'object']).toContain(value === null ? 'string' : typeof value);
        expect(value === null || typeof value !== 'object').toBe(true);
      }
      if (attributes.type === 'Corrected') return [];
      const fits = ajv.compile(head.data.schemas[dataschema]);
      return fits(data) ? [] : [[attributes.type, fits.errors]];
    });
    expect(unlike).toEqual([]);
  });

  it('tells texts, and of those that were erased nothing', () => {
    const all = lines.join('\n');
    expect(all).toContain('Liaoning Province');
    expect(all).not.toContain(PERSON);
  });
});

describe('a log that is brought in', () => {
  /** Changes a line as somebody would who makes its hash fit again, or not. */
  const spoilt = (n: number, change: (line: any) => void): string =>
    lines.map((line, at) => (at === n ? spoil(line, change) : line)).join('\n');
  const spoil = (line: string, change: (line: any) => void): string => {
    const read = JSON.parse(line);
    change(read);
    return JSON.stringify(read);
  };
  const n = (position: number) => lines.findIndex((line) => JSON.parse(line).position === position);

  it.each<[string, () => string, RegExp]>([
    ['a text', () => spoilt(n(2), ({ data }) => (data.names.ko = '다른 이름')), /Position 2: /],
    ['who did it', () => spoilt(n(3), (line) => (line.actor = 'somebody')), /Position 3: /],
    ['the order', () => lines.with(n(4), lines[n(5)]!).join('\n'), /Position 4: /],
    ['an event left out', () => lines.toSpliced(n(3), 1).join('\n'), /Position 3: /],
    ['its name', () => spoilt(0, ({ data }) => (data.association.names.en = 'Others')), /not as it was written/],
    ['its end', () => lines.slice(0, -1).join('\n'), /broken off/],
    ['a key of a command', () => spoilt(n(1), (line) => (line.idempotencykey = 'x')), /not as it was written/],
    [
      'another signature',
      () => `${lines.slice(0, -1).join('\n')}\n${lines.at(-1)!.replace('records', 'recorda')}\n`,
      /No key/,
    ],
  ])('is refused with another %s, and leaves nothing', async (what, made, says) => {
    const { code, err } = await bringing(await written('spoilt', made()), '--key', file('key'));
    expect([what, code, err]).toEqual([what, 1, expect.stringMatching(says)]);
    expect(await rowsOf(here.url, 'select from association union all select from event')).toEqual([]);
  });

  it('is the very same: leaves, hashes, tree, checkpoints, pages', async () => {
    const { code, out, err } = await bringing(file('log'), '--key', file('key'), '--json');
    expect([code, err]).toEqual([0, '']);
    const size = await api.size();
    expect(JSON.parse(out)).toMatchObject({ handle: 'near', events: size, added: size, signed: true });
    const log = 'select position, stream, version, type, leaf, leaf_hash, recorded_at from event order by position';
    expect(await rowsOf(here.url, log)).toEqual(await rowsOf(there.url, log));
    const called = 'select id, handle, names, languages, countries from association';
    expect(await rowsOf(here.url, called)).toEqual(await rowsOf(there.url, called));
    for (const table of ['reservation', 'idempotency'])
      expect(await rowsOf(here.url, `select * from ${table} order by key`)).toEqual(
        await rowsOf(there.url, `select * from ${table} order by key`),
      );
    const notes = await rowsOf(there.url, 'select size, note from checkpoint order by size');
    expect(await rowsOf(here.url, 'select size, note from former_checkpoint order by size')).toEqual(notes);
    const erased = 'select subject from subject_key where length(wrapped) = 0';
    expect(await rowsOf(here.url, erased)).toEqual(await rowsOf(there.url, erased));
  });

  it('answers as it did there, goes on, and is signed here', async () => {
    const own = await startServer(here.url, ['near'], {
      SIGNER_KEY_FILE: join(ours.env.DATA_FOLDER, 'signer', 'key'),
      SIGNER_MEMORY: join(ours.env.DATA_FOLDER, 'signer', 'memory'),
    });
    const copy = apiOf(own.address);
    for (const path of ['/members', '/members/CN-LN/timeline', '/meetings/general-assembly-13/attendance', '/coverage'])
      expect(await copy.read(path)).toEqual(await api.read(path));
    expect((await copy.post('/members', { code: 'CN-LN', country: 'CN', names: { en: 'B' } })).status).toBe(409);
    const keys = await Promise.all([api, copy].map(async (of) => readKey(await text('/audit/key', of))));
    const bundle = async (of: Api) => new Uint8Array(await (await fetch(of.at('/audit/bundle'))).arrayBuffer());
    const [first, second] = await Promise.all([bundle(api), bundle(copy)]);
    const report = await verifyBundle(first, { keys });
    const checkpoint = await text('/audit/checkpoint');
    const again = await verifyBundle(second, { keys, checkpoints: [checkpoint] });
    expect([report.verdict, again.verdict, again.root]).toEqual(['OK', 'OK', report.root]);
    expect((await verifyBundle(second, { keys: [keys[1]!], checkpoints: [checkpoint] })).verdict).toBe(
      'SIGNATURE@yours/1',
    );
    await copy.give('/members', { code: 'MN-047', country: 'MN', names: { en: 'Töv' } });
    await own.stop();
  });

  it('is not brought in over another that has come of it, and once more adds nothing', async () => {
    expect(JSON.parse((await bringing(file('log'), '--json')).out)).toMatchObject({ added: 0, signed: false });
    await api.give('/members', { code: 'MN-049', country: 'MN', names: { en: 'Selenge' } });
    await written('longer', await text('/audit/log'));
    const { code, err } = await bringing(file('longer'));
    expect([code, err]).toEqual([1, expect.stringMatching(/Position \d+: .* another event there/)]);
  });
});
