import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EmbeddedPostgres } from '../../src/postgres/launcher.js';
import { pgdataOf } from '../../src/postgres/place.js';
import { runningPostmaster } from '../../src/postgres/postmaster-pid.js';
import { enter, leave } from '../../src/postgres/presence.js';
import { keep, type Kept } from '../../src/postgres/supervise.js';
import { until } from '../../src/postgres/wait.js';
import { compileInto, startChild, told } from './child.js';
import { ask, cleanUp, start, stopAll, tempFolder } from './world.js';

let folder: string;
beforeAll(async () => (folder = await tempFolder()));
afterEach(stopAll);
afterAll(cleanUp);

const LIMIT_MS = 60_000;
const running = (postgres: EmbeddedPostgres) => runningPostmaster(pgdataOf(postgres.folder));
const kill = ({ pid }: EmbeddedPostgres): number => {
  process.kill(pid, 'SIGKILL');
  return pid;
};
/** Waits until the application can use it again, by the connection string that it had from the first. */
const untilServing = (url: string) =>
  until(() => ask(url, 'select 1').catch(() => undefined), LIMIT_MS, 'PostgreSQL does not come back');
const untilSaid = (lines: string[], what: string) =>
  until(async () => lines.some((line) => line.includes(what)), LIMIT_MS, `Nobody said ${what}`);

describe('a server that is lost', () => {
  it('comes back by itself, on the same port, each time it is killed', async () => {
    const lines: string[] = [];
    const postgres = await start(folder, false, (line) => lines.push(line));
    const url = postgres.ownerUrl();
    await ask(url, 'create table kept (n int)');
    for (const n of [1, 2, 3]) {
      await ask(url, `insert into kept values (${n})`);
      const pid = kill(postgres);
      await untilServing(url);
      await until(async () => postgres.pid !== pid, LIMIT_MS, 'It does not know its new process');
    }
    expect(await ask(url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(lines.filter((line) => line.includes('bringing it back'))).toHaveLength(3);
    expect(postgres.ownerUrl()).toBe(url);
  });

  it('comes back once for all processes that share it, which the last one out stops', async () => {
    const compiled = await tempFolder();
    await compileInto(compiled);
    const postgres = await start(folder);
    const child = startChild(compiled, folder);
    expect(await told(child)).toMatchObject({ attached: true, port: postgres.port });
    const pid = kill(postgres);
    await until(async () => postgres.pid !== pid, LIMIT_MS, 'It does not come back here');
    const present = `select pid from pg_stat_activity where application_name = 'annals present'`;
    await until(
      async () => (await ask(postgres.superuserUrl(), present)).length === 2,
      LIMIT_MS,
      'It does not come back there',
    );
    await postgres.release();
    expect(await running(postgres)).toMatchObject({ port: postgres.port });
    const gone = once(child, 'exit');
    child.stdin?.end('release\n');
    expect(await gone).toEqual([0, null]);
    expect(await running(postgres)).toBeUndefined();
  });

  it('is tried again where it does not start, until the cause is mended', async () => {
    const lines: string[] = [];
    const postgres = await start(folder, true, (line) => lines.push(line));
    const settings = join(pgdataOf(postgres.folder), 'postgresql.auto.conf');
    await writeFile(settings, 'no_such_setting = 1\n');
    kill(postgres);
    await untilSaid(lines, 'no_such_setting');
    await writeFile(settings, '');
    await untilServing(postgres.appUrl());
  });

  it('is left alone by a process that gives it up meanwhile', async () => {
    const postgres = await start(folder);
    kill(postgres);
    await postgres.release();
    expect(await running(postgres)).toBeUndefined();
  });

  it('is found again where only the connection to it was cut', async () => {
    const lines: string[] = [];
    const postgres = await start(folder, true, (line) => lines.push(line));
    const { pid } = postgres;
    await ask(
      postgres.superuserUrl(),
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'annals present'`,
    );
    await untilSaid(lines, 'is back');
    expect(postgres.pid).toBe(pid);
    await postgres.release();
    expect(await running(postgres)).toBeUndefined();
  });
});

it('is found again where the connection to it was lost before anybody watched it', async () => {
  const lines: string[] = [];
  const postgres = await start(folder);
  const url = postgres.superuserUrl();
  const presence = await enter(url);
  const { rows } = await presence.client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await ask(url, `select pg_terminate_backend(${rows[0]!.pid}, 5000)`);
  await presence.ended;
  const again = async (kept: Kept) => void (kept.presence = await enter(url));
  const kept = keep(presence, pgdataOf(postgres.folder), again, (line) => lines.push(line));
  await untilSaid(lines, 'is back');
  kept.over = true;
  await leave(kept.presence!);
});

describe('a server that somebody stopped in order', () => {
  it('stays stopped, and is used again by all as soon as somebody starts it', async () => {
    const lines: string[] = [];
    const postgres = await start(folder, true, (line) => lines.push(line));
    const other = await start(folder);
    await other.stop();
    await untilSaid(lines, 'was stopped');
    const third = await start(folder);
    expect({ attached: third.attached, url: third.appUrl() }).toEqual({ attached: false, url: postgres.appUrl() });
    await untilSaid(lines, 'is back');
    await third.release();
    expect(await running(postgres)).toMatchObject({ pid: third.pid });
  });
});
