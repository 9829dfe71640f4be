import { join } from 'node:path';
import pg from 'pg';
import { until } from '../../src/postgres/wait.js';
import { install } from '../support/embedded.js';
import { smallDisk, type SmallDisk } from '../support/small-disk.js';
import { commands } from './commands.js';
import { judge } from './judge.js';
import { loadWith } from './load.js';
import { seeded } from '../support/seeded.js';
import { type Options, type Torture, type Verdict } from './torture.js';

const MEGABYTES = 220;
const LIMIT_MS = 240_000;

/**
 * The disk of server and PostgreSQL runs full under load, twice: first so that rows find no room, then, where PostgreSQL goes on by
 * what it had set aside, so that it cannot write its log and ends itself. Each time space is freed again.
 */
const full = async (disk: SmallDisk, { commands: count, clients, seed, log }: Options): Promise<Verdict> => {
  const random = seeded(seed);
  const over = new AbortController();
  const installation = await install(join(disk.folder, 'record'));
  const faults: string[] = [];
  const numbers: Record<string, number> = { 'reads while full': 0, 'PostgreSQL ended': 0 };
  let address = '';
  const status = (path: string) =>
    fetch(address + path).then(
      (answer) => answer.text().then(() => answer.status),
      () => 0,
    );
  const untilStatus = (path: string, wanted: number) =>
    until(async () => (await status(path)) === wanted, LIMIT_MS, `${path} is never answered ${wanted}`);

  try {
    await installation.openAssociation('near');
    let acks = 0;
    let refused = 0;
    address = await installation.start();
    // Before the load, which else might be over when the disk is full.
    const { superuserUrl, release } = await installation.attach();
    await release();
    const loading = loadWith(installation, {
      first: 0,
      commands: count,
      clients,
      blows: [],
      commandOf: commands(random, 0),
      signal: over.signal,
      serving: Promise.resolve(address),
      progress: (so) => (acks = so),
      refused: () => (refused += 1),
    });
    const untilAcks = (wanted: number) =>
      until(async () => acks >= wanted, LIMIT_MS, `Only ${acks} of ${wanted} commands are acknowledged`);
    const watching = (async () => {
      await untilAcks(Math.floor(count / 3));
      log('the disk runs full');
      await disk.fill();
      const before = refused;
      await until(async () => refused > before, LIMIT_MS, 'Nothing is ever refused');
      for (const path of ['/near/members', '/api/near/members', '/api/near/events']) {
        const answered = await status(path);
        if (answered === 200) numbers['reads while full']! += 1;
        else if (answered !== 503) faults.push(`${path} was answered ${answered}`);
      }
      await disk.free();
      await untilAcks(Math.floor((2 * count) / 3));
      await disk.fill();
      numbers['PostgreSQL ended'] = await exhaustLog(superuserUrl);
      await untilStatus('/health/ready', 503);
      log('PostgreSQL cannot write its log');
      if ((await status('/health/live')) !== 200) faults.push('The server does not live');
      await disk.free();
      await untilStatus('/health/ready', 200);
      log('there is space again');
    })();
    const [load] = await Promise.all([loading, watching]).catch((error: Error) => {
      over.abort();
      throw error;
    });
    const verdict = await judge(installation, load);
    return {
      faults: [...faults, ...verdict.faults],
      numbers: { how: 'file system', clients, acknowledged: load.acks.length, refused, ...numbers, ...verdict.numbers },
    };
  } finally {
    over.abort();
    await disk.free();
    await installation.remove();
    await disk.remove();
  }
};

/** Begins one segment of PostgreSQL's log after another until it finds no room for the next; answers 1 where it ended of that. */
const exhaustLog = async (url: string): Promise<number> => {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let n = 0; n < 40; n += 1)
      await client.query(`select pg_logical_emit_message(false, 'fill', repeat('x', 1000)), pg_switch_wal()`);
    return 0;
  } catch {
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Out of disk. Where no file system may be mounted, `test/journeys/waits.spec.ts` has a proxy refuse writes instead. */
export const disk: Torture = {
  says: 'where the disk is full nothing acknowledged is lost, the server lives and goes on once there is space',
  usual: { commands: 6000, clients: 16 },
  run: async (options) => {
    const small = await smallDisk(MEGABYTES);
    if (small) return full(small, options);
    options.log('skipped: no file system may be mounted here');
    return { faults: [], numbers: { how: 'skipped' } };
  },
};
