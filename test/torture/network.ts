import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../src/postgres/launcher.js';
import { until } from '../../src/postgres/wait.js';
import { type Behaviour, type ChaosProxy, openChaosProxy } from '../support/chaos-proxy.js';
import { startServer } from '../support/server.js';
import { type Torture, type Verdict } from './torture.js';

/** A server whose way to PostgreSQL can be disturbed. */
interface Setting {
  address: string;
  proxy: ChaosProxy;
  /** The database, by the straight way. */
  url: string;
  /** How long the way is disturbed, in milliseconds; at least until every request was answered once. */
  hold: number;
}
interface Answer {
  what: string;
  status: number;
  said: string;
  ms: number;
}

/** What may be answered while the way behaves so; where there is a second list, it is what reads may be answered. */
const expected: Record<Exclude<Behaviour, 'open'>, [number[], number[]?]> = {
  reset: [[503]],
  silent: [[503]],
  drip: [[503]],
  // Connections that are made anew work.
  'half-open': [
    [201, 503],
    [200, 503],
  ],
  slow: [
    [201, 503],
    [200, 503],
  ],
  full: [[503], [200]],
};
const RECOVERY_MS = 120_000;
const READS = [
  '/api/near/members',
  '/near/members',
  '/api/near/meetings',
  '/near',
  '/api/near/events',
  '/health/ready',
];

/** Disturbs the way in each manner, asks and orders meanwhile, and sees whether all is well once the way is open again. */
export const disturbed = async ({ address, proxy, url, hold }: Setting): Promise<Verdict> => {
  const faults: string[] = [];
  const numbers: Record<string, number> = {};
  const given: [key: string, body: object][] = [];
  const read = (path: string) => ask(address, `GET ${path}`, path);
  const give = (key: string, body: object) =>
    ask(address, `POST ${key}`, '/api/near/members', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });

  for (const [behaviour, [writes, reads = writes]] of Object.entries(expected)) {
    // Connections that wait in the pool, so that they, too, are there when the way breaks.
    await Promise.all(READS.map(read));
    proxy.behave(behaviour as Behaviour);
    const answers: Answer[] = [];
    const end = performance.now() + hold;
    do {
      const orders = Array.from({ length: 4 }, (_, n): [string, object] => [
        randomUUID(),
        { country: 'CN', names: { en: `${behaviour} ${given.length + n}` } },
      ]);
      given.push(...orders);
      const asked = [...READS.map(read), ...orders.map((order) => give(...order))];
      answers.push(...(await Promise.all(asked)), await read('/health/live'));
    } while (performance.now() < end);
    for (const { what, status, said } of answers) {
      const fine = what.includes('/live') ? [200] : what.startsWith('GET') ? reads : writes;
      if (!fine.includes(status)) faults.push(`${behaviour}: ${what} was answered ${status} ${said}`);
    }
    numbers[`${behaviour} requests`] = answers.length;
    numbers[`${behaviour} 503`] = answers.filter(({ status }) => status === 503).length;
    numbers[`${behaviour} longest ms`] = Math.round(Math.max(...answers.map(({ ms }) => ms)));
    proxy.behave('open');
    const healed = performance.now();
    for (const order of given.slice(-4))
      await until(async () => (await give(...order)).status === 201, RECOVERY_MS, `${behaviour}: no writes afterwards`);
    numbers[`${behaviour} ms to recover`] = Math.round(performance.now() - healed);
  }

  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const order of given)
      await until(async () => (await give(...order)).status === 201, RECOVERY_MS, 'A key was not answered again');
    const { rows } = await client.query<{ count: string }>('select count(*) from event');
    if (Number(rows[0]!.count) !== given.length)
      faults.push(`${rows[0]!.count} events of ${given.length} distinct commands`);
    numbers['commands'] = given.length;
    // The pool closes what nobody uses, but for the one that looks for events; another listens. What was lost on the way would stay.
    await until(
      async () => proxy.connections() <= 2 && (await client.query(SESSIONS)).rows.length <= 1,
      RECOVERY_MS,
      'Connections of the application are left that nobody uses',
    );
    return { faults, numbers };
  } finally {
    await client.end();
  }
};

const SESSIONS = `select state from pg_stat_activity where application_name = 'annals' and datname = current_database()`;

const ask = async (address: string, what: string, path: string, init?: RequestInit): Promise<Answer> => {
  const began = performance.now();
  const answer = await fetch(address + path, init);
  const text = await answer.text();
  const ms = performance.now() - began;
  const { status, headers } = answer;
  if (status !== 503) return { what, status, said: '', ms };
  // A page says it in words; the readiness has a reason of its own.
  const known = /storage-unavailable|does not answer/.test(text) || headers.get('content-type')?.includes('text/html');
  const right = known && headers.get('retry-after') !== null;
  return { what, status: right ? 503 : -503, said: right ? '' : text.slice(0, 200), ms };
};

/** The whole of it on an embedded PostgreSQL, each disturbance for a minute, with the waits as they are shipped. */
export const network: Torture = {
  says: 'however the way to PostgreSQL breaks, each request is answered within 15 s, and all is well afterwards',
  usual: { seconds: 60 },
  run: async ({ seconds }) => {
    const folder = await mkdtemp(join(tmpdir(), 'annals-network-'));
    const postgres = await startPostgres({ folder });
    const { migrate } = await import('../../src/data-source.js');
    await migrate(postgres.ownerUrl(), postgres.ownerUrl());
    const proxy = await openChaosProxy(postgres.ownerUrl());
    const server = await startServer(proxy.url);
    try {
      const { address } = server;
      const verdict = await disturbed({ address, proxy, url: postgres.ownerUrl(), hold: seconds * 1000 });
      for (const [what, ms] of Object.entries(verdict.numbers))
        if (what.endsWith('longest ms') && Number(ms) > 15_000) verdict.faults.push(`${what}: ${ms}`);
      return verdict;
    } finally {
      await server.stop();
      await proxy.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
