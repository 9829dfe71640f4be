import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { logFaults } from '../../src/backup/log-faults.js';
import { type Manifest, readBackup } from '../../src/backup/manifest.js';
import { writeBackup } from '../../src/backup/write-backup.js';
import { restoreInto } from '../../src/cli/restore-into.js';
import { governments, rules } from '../journeys/near.js';
import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { annalsOn, run, runQuickly } from './annals.js';

const PERSON = 'Khurelsukh of the drill';

let folder: string;
let database: TestDatabase;
let server: OpenServer;
let api: Api;
let program: Awaited<ReturnType<typeof annalsOn>>;
const emptied: string[] = [];

/** The address of a database in which nothing is. */
const nothing = async (): Promise<string> => {
  const name = `annals_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name} template template0`);
  emptied.push(name);
  const url = new URL(process.env['ANNALS_TEST_ADMIN']!);
  url.pathname = name;
  return url.href;
};
const asAdmin = (statement: string, url = process.env['ANNALS_TEST_ADMIN']) => asked(url!, statement);
const asked = async (url: string, statement: string) => {
  const client = new pg.Client(url);
  await client.connect();
  return client.query(statement).finally(() => client.end());
};
const backedUp = () => join(folder, 'first');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-backup-'));
  database = await freshDatabase();
  server = await openServer(database.url);
  api = apiOf(server.address);
  program = await annalsOn(database.url);
  await api.give('/rules', rules.charter2010);
  for (const government of Object.values(governments)) await api.give('/members', government);
  await api.give('/members/CN-LN/office-holder', { name: { en: PERSON }, office: { en: 'Governor' }, from: '2021' });
});
afterAll(async () => {
  await server.stop();
  await program.end();
  await database.drop();
  for (const name of emptied) await asAdmin(`drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  let manifest: Manifest;

  it('is written beside the server that serves, and passes a drill in a PostgreSQL of its own', async () => {
    const { code, out, err } = await program.quickly('backup', backedUp(), '--drill', '--json');
    expect([code, err]).toEqual([0, '']);
    const size = await api.size();
    const { drill, logs } = JSON.parse(out);
    expect(logs).toEqual([{ handle: 'near', size }]);
    expect(drill).toMatchObject({ logs: [{ handle: 'near', events: size, checkpoints: 1 }], faults: [] });
    expect(drill.readModels).toBeGreaterThan(10);
  });

  it('holds neither a key nor anything in clear that the log has sealed', async () => {
    manifest = await readBackup(backedUp());
    const files = manifest.tables.map(({ file }) => file);
    expect(await readdir(backedUp())).toEqual([...files, 'manifest.json', 'near.checkpoint'].toSorted());
    expect(manifest.tables.map(({ name }) => name)).not.toContain('office_holder');
    for (const file of files)
      expect(gunzipSync(await readFile(join(backedUp(), file))).toString('latin1')).not.toContain(PERSON);
  });

  it('takes a folder of its own', async () => {
    const wanted = { url: database.url, folder: backedUp(), made: new Set<string>(), annals: '' };
    await expect(writeBackup(wanted)).rejects.toMatchObject({ code: 'folder-not-empty' });
  });

  it('comes back into an empty database with all that it was made of, and goes on', async () => {
    const url = await nothing();
    const env = { ...program.env, DATABASE_URL: url };
    const { code, out, err } = await run(['restore', backedUp()], env);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/The drill is passed\.\n$/);
    const again = await openServer(url);
    const member = apiOf(again.address);
    expect(await member.read('/members')).toEqual(await api.read('/members'));
    expect((await member.read('/members/CN-LN')).officeHolder).toEqual((await api.read('/members/CN-LN')).officeHolder);
    await member.give('/members', { code: 'MN-049', country: 'MN', names: { en: 'Selenge' } });
    await again.stop();
    const twice = restoreInto({ url, ownerUrl: url }, join(program.env.DATA_FOLDER, 'key'), backedUp());
    await expect(twice).rejects.toThrow(
      'There is a record in the database; a backup is restored into an empty database',
    );
  });

  it('is not put into a database without the key that it was kept with', async () => {
    const url = await nothing();
    await writeFile(join(folder, 'other'), Buffer.alloc(32, 8).toString('base64'));
    for (const key of ['other', 'none']) {
      const env = { ...program.env, DATABASE_URL: url, KEY_FILE: join(folder, key) };
      const { code, err } = await runQuickly(['restore', backedUp()], env);
      expect([code, err]).toEqual([1, expect.stringContaining('key-of-another-record')]);
    }
    const { rows } = await asked(url, `select from pg_tables where schemaname = 'public'`);
    expect([rows, (await readdir(folder)).includes('none')]).toEqual([[], false]);
  });

  it('only reads where more was signed than is in it, and holds nothing any more that was erased since', async () => {
    const { code: erased, err } = await program.quickly('personal', 'erase', PERSON, '--basis', 'request', '--yes');
    expect([erased, err]).toEqual([0, '']);
    expect((await program.quickly('backup', join(folder, 'second'))).code).toBe(0);
    const url = await nothing();
    const env = { ...program.env, DATABASE_URL: url };
    const { code, out } = await runQuickly(['restore', backedUp(), '--json'], env);
    const { halted, ...drilled } = JSON.parse(out);
    const size = manifest.logs[0]!.size;
    expect([code, drilled.faults, drilled.erased]).toEqual([0, [], 1]);
    expect(halted).toEqual([expect.stringContaining(`holds ${size} events, and ${size + 1} were signed`)]);
    const { rows } = await asked(url, 'select name from office_holder');
    expect(rows).toEqual([{ name: { en: null } }]);
    const begun = await runQuickly(['incarnation', 'start', '--reason', 'No newer backup', '--json'], env);
    expect([begun.code, JSON.parse(begun.out)]).toMatchObject([0, { position: size }]);
  });

  describe('that somebody has had their hands in', () => {
    const spoilt = async (spoil: (at: string) => Promise<void>): Promise<string> => {
      const at = join(folder, randomBytes(4).toString('hex'));
      await cp(backedUp(), at, { recursive: true });
      await spoil(at);
      return at;
    };
    const rewritten = (change: (manifest: any) => void) => (at: string) =>
      readFile(join(at, 'manifest.json'), 'utf8').then((text) => {
        const manifest = JSON.parse(text);
        change(manifest);
        return writeFile(join(at, 'manifest.json'), JSON.stringify(manifest));
      });

    it.each<[string, (at: string) => Promise<void>, string]>([
      ['a byte changed', (at) => appendByte(join(at, 'event.copy.gz')), 'event.copy.gz is not as it was written'],
      ['a file gone', (at) => rm(join(at, 'sealed.copy.gz')), 'sealed.copy.gz is not as it was written'],
      ['the manifest gone', (at) => rm(join(at, 'manifest.json')), 'There is no manifest.json in'],
      [
        'half a manifest',
        (at) => writeFile(join(at, 'manifest.json'), '{"format":1'),
        'manifest.json is not as it was',
      ],
      ['another format', rewritten((of) => (of.format = 2)), 'manifest.json is not as it was'],
      [
        'a way out of the folder',
        rewritten((of) => (of.tables[0].file = '../x.copy.gz')),
        'manifest.json is not as it was',
      ],
      ['SQL for a name', rewritten((of) => (of.tables[0].columns = ['"; drop'])), 'manifest.json is not as it was'],
      ['a newer schema', rewritten((of) => of.migrations.push('Later9')), 'this one has no Later9'],
    ])('is refused: %s', async (_, spoil, says) => {
      const url = await nothing();
      const at = await spoilt(spoil);
      await expect(restoreInto({ url, ownerUrl: url }, join(program.env.DATA_FOLDER, 'key'), at)).rejects.toThrow(says);
      const { rows } = await asked(url, `select from pg_tables where schemaname = 'public'`);
      expect(rows).toEqual([]);
    });

    it('is found out by the log itself where even its sums were made anew', async () => {
      const url = await nothing();
      await restoreInto({ url, ownerUrl: url }, join(program.env.DATA_FOLDER, 'key'), backedUp());
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      // The database may go before the last connection is closed.
      pool.on('error', () => undefined);
      const faults = async (statement: string) => {
        await pool.query('begin; alter table event disable trigger user');
        await pool.query(statement);
        const found = await logFaults(pool, manifest.logs[0]!);
        await pool.query('rollback');
        return found.faults;
      };
      const size = manifest.logs[0]!.size;
      expect(await faults('select 1')).toEqual([]);
      expect(await faults(`update event set leaf = convert_to(replace(convert_from(leaf, 'utf8'), 'CN', 'KP'), 'utf8')
        where position = 2`)).toContain('the event at position 2 was changed'); // prettier-ignore
      expect(await faults('delete from event where position = 3')).toContain('the event at position 3 is missing');
      expect(await faults(`delete from event where position = ${size - 1}`)).toContain(
        `the log holds ${size - 1} events, and there were ${size}`,
      );
      const both = `update event set leaf = replaced, leaf_hash = sha256('\\x00' || replaced) from (select position as at,
        convert_to(replace(convert_from(leaf, 'utf8'), 'CN', 'KP'), 'utf8') as replaced from event) r where at = position`;
      expect(await faults(both)).toContain(`the first ${size} events are others than were signed`);
      await pool.end();
    });
  });
});

const appendByte = async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  bytes[bytes.length - 9]! ^= 1;
  await writeFile(file, bytes);
};
