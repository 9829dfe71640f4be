import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { Upkeep } from '../../src/personal/upkeep.js';
import { startPostgres, type EmbeddedPostgres } from '../../src/postgres/launcher.js';
import { pgdataOf } from '../../src/postgres/place.js';
import { isServerOf } from '../../src/postgres/postmaster-pid.js';
import { ask, cleanUp, start, stopAll, tempFolder } from './world.js';

const runs = (postgres: EmbeddedPostgres) => isServerOf(postgres.pid, pgdataOf(postgres.folder));
const mode = async (path: string) => (await stat(path)).mode & 0o777;

// One folder for all: a new data folder takes longer than everything else here.
let folder: string;
beforeAll(async () => (folder = await tempFolder()));
afterEach(stopAll);
afterAll(cleanUp);

describe('a started server', () => {
  it('has the database, its owner and the role of the application, who log in and may do what they should', async () => {
    const postgres = await start(folder);
    expect(postgres.attached).toBe(false);

    const [owner] = await ask(
      postgres.ownerUrl(),
      `select current_user as role, pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding, upper('é') as upper
       from pg_database where datname = current_database()`,
    );
    expect(owner).toEqual({ role: 'annals_owner', owner: 'annals_owner', encoding: 'UTF8', upper: 'É' });
    await ask(postgres.ownerUrl(), 'create database annals_copy');
    await ask(postgres.ownerUrl(), 'create table kept (n int)');

    expect(await ask(postgres.appUrl('annals_copy'), 'select current_user as role')).toEqual([{ role: 'annals_app' }]);
    await expect(ask(postgres.appUrl(), 'create table mine (n int)')).rejects.toThrow(/permission denied/);
    await expect(ask(postgres.appUrl(), 'select * from kept')).rejects.toThrow(/permission denied/);
    await expect(ask(postgres.appUrl(), 'create database mine')).rejects.toThrow(/permission denied/);
    expect(await ask(postgres.superuserUrl(), 'show is_superuser')).toEqual([{ is_superuser: 'on' }]);
  });

  it('lets no one in without a password, and keeps passwords and data to itself', async () => {
    const postgres = await start(folder);
    const wrong = postgres.ownerUrl().replace(/:[^:@]+@/, ':guess@');
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(await ask(postgres.superuserUrl(), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await ask(postgres.superuserUrl(), 'show unix_socket_directories')).toEqual([
      { unix_socket_directories: '' },
    ]);
    expect(await mode(join(postgres.folder, 'postgres.json'))).toBe(0o600);
    expect(await mode(join(postgres.folder, 'server.log'))).toBe(0o600);
    expect(await mode(pgdataOf(postgres.folder))).toBe(0o700);
  });
});

describe('a deleted text', () => {
  it('is in no file any more once the upkeep has written everything anew', async () => {
    const postgres = await start(folder);
    const files = async () => {
      const found: string[] = [];
      for (const file of await readdir(postgres.folder, { recursive: true, withFileTypes: true }))
        if (file.isFile() && (await readFile(join(file.parentPath, file.name))).includes('Aoi Minato'))
          found.push(file.name);
      return found;
    };
    await ask(postgres.ownerUrl(), `create table said as select 'Aoi Minato' as name`);
    await ask(postgres.superuserUrl(), 'checkpoint');
    await ask(postgres.ownerUrl(), 'delete from said');
    expect((await files()).length).toBeGreaterThan(1);
    const { notAllowed } = await new Upkeep(postgres.ownerUrl(), postgres.superuserUrl('annals')).compact();
    expect([notAllowed, await files()]).toEqual([[], []]);
    expect(await ask(postgres.superuserUrl(), 'show wal_recycle')).toEqual([{ wal_recycle: 'on' }]);
  });
});

describe('a later start', () => {
  it('finds what was written, with the same passwords, after a stop', async () => {
    const first = await start(folder);
    await ask(first.ownerUrl(), 'create table found as select 42 as n');
    await first.stop();
    expect(await runs(first)).toBe(false);

    const second = await start(folder);
    expect(second.attached).toBe(false);
    expect(await ask(second.ownerUrl(), 'select n from found')).toEqual([{ n: 42 }]);
  });

  it('shares the running server, also when both start in the same instant', async () => {
    const [a, b] = await Promise.all([start(folder), start(folder)]);
    expect([a, b].filter(({ attached }) => attached)).toHaveLength(1);
    expect({ pid: a.pid, port: a.port, url: a.appUrl() }).toEqual({ pid: b.pid, port: b.port, url: b.appUrl() });
  });

  it('refuses a damaged data folder, and touches nothing in it', async () => {
    const first = await start(folder);
    await first.stop();
    const version = join(pgdataOf(first.folder), 'PG_VERSION');
    await rename(version, `${version}.lost`);
    await expect(startPostgres({ folder, fast: true })).rejects.toThrow(/holds no database/);
    await rename(`${version}.lost`, version);
    expect((await start(folder)).attached).toBe(false);
  });

  it('shows the end of the log where the server does not start', async () => {
    const first = await start(folder);
    await first.stop();
    const settings = join(pgdataOf(first.folder), 'postgresql.auto.conf');
    await writeFile(settings, 'no_such_setting = 1\n');
    await expect(startPostgres({ folder, fast: true })).rejects.toThrow(/no_such_setting/);
    await writeFile(settings, '');
  });
});

describe('release', () => {
  it('leaves the server to another client, and stops it for the last one', async () => {
    const first = await start(folder);
    const other = new Client(first.appUrl());
    await other.connect();
    await first.release();
    expect((await other.query('select 1 as still')).rows).toEqual([{ still: 1 }]);
    await other.end();

    const second = await start(folder);
    expect({ attached: second.attached, pid: second.pid }).toEqual({ attached: true, pid: first.pid });
    await second.release();
    expect(await runs(first)).toBe(false);
  });

  it('leaves the server to another that started it and has not connected yet', async () => {
    const [first, second] = [await start(folder), await start(folder)];
    await first.release();
    expect(await runs(first)).toBe(true);
    await second.release();
    expect(await runs(first)).toBe(false);
  });

  it('stops the server when all release at once', async () => {
    const all = await Promise.all([start(folder), start(folder), start(folder)]);
    await Promise.all(all.map((postgres) => postgres.release()));
    expect(await runs(all[0])).toBe(false);
  });
});
