import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { findBinaries, programIn } from '../../src/postgres/binaries.js';
import { pgdataOf } from '../../src/postgres/place.js';
import { isServerOf } from '../../src/postgres/postmaster-pid.js';
import { until } from '../../src/postgres/wait.js';
import { compileInto, killHard, startChild, told } from './child.js';
import { ask, cleanUp, namesIn, start, stopAll, tempFolder } from './world.js';

let compiled: string;
let shared: string;
beforeAll(async () => {
  compiled = await tempFolder();
  shared = await tempFolder();
  await compileInto(compiled);
});
afterEach(stopAll);
afterAll(cleanUp);

it('keeps committed rows when the server is killed', async () => {
  const first = await start(shared, false);
  const client = new Client(first.ownerUrl());
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table kept (n int)');
  for (let n = 0; n < 50; n++) await client.query('insert into kept values ($1)', [n]);
  const { pid } = first;
  process.kill(pid, 'SIGKILL');

  const second = await start(shared, false);
  expect(second.pid).not.toBe(pid);
  expect(await ask(second.ownerUrl(), 'select count(*)::int as n from kept')).toEqual([{ n: 50 }]);
});

it('attaches to the server that a killed process left running', async () => {
  const child = startChild(compiled, shared);
  const left = await told(child);
  await ask(left.url, 'create table left_behind as select 7 as n');
  await killHard(child);
  expect(await isServerOf(left.pid, pgdataOf(left.folder))).toBe(true);

  const postgres = await start(shared);
  expect({ attached: postgres.attached, pid: postgres.pid }).toEqual({ attached: true, pid: left.pid });
  expect(await ask(postgres.ownerUrl(), 'select n from left_behind')).toEqual([{ n: 7 }]);
  await postgres.release();
  expect(await isServerOf(left.pid, pgdataOf(left.folder))).toBe(false);
});

it('starts where a crash left a pid that is now another program of the same account', async () => {
  const first = await start(shared);
  const pidFile = join(pgdataOf(first.folder), 'postmaster.pid');
  const left = await readFile(pidFile, 'utf8');
  const { uid, gid } = await stat(pidFile);
  await first.stop();
  const stranger = spawn('sleep', ['600'], { uid, gid });
  try {
    await writeFile(pidFile, left.replace(/^\d+/, String(stranger.pid)));
    const lines: string[] = [];
    const second = await start(shared, true, (line) => lines.push(line));
    expect(second.attached).toBe(false);
    expect(await ask(second.appUrl(), 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(lines).toEqual([expect.stringContaining('had not ended properly')]);
    expect(stranger.exitCode).toBeNull();
  } finally {
    stranger.kill();
  }
});

it('attaches to the server that a killed process had started, and that wrote its pid file only after the look for one', async () => {
  const first = await start(shared);
  const pgdata = pgdataOf(first.folder);
  const pidFile = join(pgdata, 'postmaster.pid');
  const left = await readFile(pidFile, 'utf8');
  const { uid, gid } = await stat(pidFile);
  await first.stop();
  const program = programIn(await findBinaries({ uid, gid }, () => undefined), 'pg_ctl');
  const options = `-c listen_addresses=127.0.0.1 -c port=${first.port} -c unix_socket_directories= -c fsync=off`;
  const stranger = spawn('sleep', ['600'], { uid, gid });
  try {
    // What it says of a stranger's pid it says after it has looked, and before it starts one.
    await writeFile(pidFile, left.replace(/^\d+/, String(stranger.pid)));
    const second = await start(shared, true, () =>
      execFileSync(program, ['start', '-w', '-D', pgdata, '-o', options], { uid, gid, cwd: '/', stdio: 'ignore' }),
    );
    expect([second.attached, second.port]).toEqual([true, first.port]);
    expect(await readFile(pidFile, 'utf8')).toMatch(new RegExp(`^${second.pid}\n`));
    expect(await ask(second.appUrl(), 'select 1 as n')).toEqual([{ n: 1 }]);
  } finally {
    stranger.kill();
  }
});

it('starts where a crash left an empty pid file', async () => {
  const first = await start(shared);
  await first.stop();
  await writeFile(join(pgdataOf(first.folder), 'postmaster.pid'), '');
  expect((await start(shared)).attached).toBe(false);
});

it('starts afresh where the making of the data folder was interrupted', async () => {
  const folder = await tempFolder();
  const child = startChild(compiled, folder);
  await until(
    async () => (await namesIn(folder, 'initdb-')).length > 0,
    20_000,
    'The child does not come to make a data folder',
  );
  await killHard(child);
  expect(await namesIn(folder, 'pgdata')).toEqual([]);

  const postgres = await start(folder);
  expect(await ask(postgres.ownerUrl(), 'select 1 as n')).toEqual([{ n: 1 }]);
  await postgres.stop();
  await start(folder);
  expect(await namesIn(folder, 'initdb-')).toEqual([]);
});

it('gives several processes that start in the same instant one server, which the last one out stops', async () => {
  const folder = await tempFolder();
  const children = [1, 2, 3].map(() => startChild(compiled, folder));
  const servers = await Promise.all(children.map(told));
  expect(new Set(servers.map(({ pid, port }) => `${pid} ${port}`)).size).toBe(1);
  expect(servers.filter(({ attached }) => !attached)).toHaveLength(1);

  const gone = children.map((child) => once(child, 'exit'));
  for (const child of children) child.stdin?.end('release\n');
  expect((await Promise.all(gone)).map(([code]: (number | null)[]) => code)).toEqual([0, 0, 0]);
  expect(await namesIn(folder, 'start.lock')).toEqual([]);
  for (const { pid } of servers) expect(await isServerOf(pid, pgdataOf(folder))).toBe(false);
});
