import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { startPostgres } from '../../src/postgres/launcher.js';
import { governments, rules } from '../journeys/near.js';
import { type Memory, startServer } from '../support/server.js';
import { textOf } from '../support/source.js';
import { until } from '../support/waiting.js';
import { type Contract, type Fuzzed, requestsOf } from './fuzz-requests.js';
import { type Torture, type Verdict } from './torture.js';

interface Setting {
  address: string;
  /** The server's database. */
  url: string;
  /** What the server's process holds, once it has let go of what it needs no more. */
  memory(): Promise<Memory>;
  commands: number;
  clients: number;
  seed: number;
  log(line: string): void;
}
interface Answered {
  status: number;
  type: string;
  text: string;
  ms: number;
}

const HANG = 2000;
const CHUNK = 500;
/** After so many requests each route has been asked often enough that what is made once is there. */
const WARM = 5000;
const MOST_GROWTH = 50 * 1_048_576;

/** Sends requests of every kind to every route, and looks whether the server refuses what it must and does nothing else. */
export const fuzzed = async ({ address, url, memory, commands, clients, seed, log }: Setting): Promise<Verdict> => {
  const faults: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const ask = (each: Fuzzed) => send(address, agent, each);
  const contract = JSON.parse((await ask({ method: 'GET', path: '/api/openapi.json', headers: {} })).text) as Contract;
  // How the installation does is no answer to a request, and may be 503.
  delete contract.paths['/health/ready'];
  const asked = requestsOf(contract);
  const codes = publishedCodes();
  const seen = new Map<string, number>();
  const refused: Fuzzed[] = [];
  const slow: Fuzzed[] = [];
  let warm: Memory | undefined;
  const sql = new pg.Client(url);
  await sql.connect();
  const before = await eventsIn(sql);
  let recorded = 0;

  const judge = (each: Fuzzed, { status, type, text, ms }: Answered): void => {
    const named = `${each.method} ${each.path.slice(0, 200)}`;
    const code = status >= 400 && type.includes('problem+json') && text !== '' ? JSON.parse(text).code : '';
    const met = `${status}${code && ` ${code}`}`;
    seen.set(met, (seen.get(met) ?? 0) + 1);
    if (status >= 500) faults.push(`${named} is answered ${met}: ${JSON.stringify(each).slice(0, 1500)}`);
    if (ms > HANG) slow.push(each);
    if (code && codes.get(code) !== status && code !== 'request-refused')
      faults.push(`${named}: ${met} is not published`);
    if (status >= 400 && text !== '' && !/problem\+json|text\/html/.test(type))
      faults.push(`${named}: ${met} comes as ${type}`);
    if (status >= 400 && refused.length < 1000) refused.push(each);
    if (status === 201 && type.includes('json')) recorded += (JSON.parse(text).events ?? []).length;
  };
  try {
    for (let done = 0; done < commands; done += CHUNK) {
      const chunk = fc.sample(asked, { numRuns: Math.min(CHUNK, commands - done), seed: seed + done });
      await each(chunk, clients, async (request) => {
        await ask(request).then(
          (answered) => judge(request, answered),
          ({ message }: Error) => faults.push(`${request.method} ${request.path.slice(0, 200)}: ${message}`),
        );
      });
      if (done + CHUNK >= Math.min(WARM, commands / 2)) warm ??= await memory();
      if (done % 5000 === 0) log(`${done} of ${commands} asked`);
      if (faults.length > 20) break;
    }
    await until(async () => (await sql.query(BEHIND)).rows.length === 0);
    const added = (await eventsIn(sql)) - before;
    // What a repeat of a key answers was recorded once.
    if (added > recorded) faults.push(`${added} events were recorded, and ${recorded} were told of`);
    // On a machine that does much else an answer may be late; whoever hangs does so each time.
    const hangs = async (request: Fuzzed) => {
      for (let time = 0; time < 5; time += 1) if ((await ask(request)).ms <= HANG) return false;
      return true;
    };
    for (const request of slow)
      if (await hangs(request)) faults.push(`${request.method} ${request.path.slice(0, 200)} takes longer than 2 s`);
    faults.push(...(await leavesAlone(sql, refused, clients, ask)));
    const late = await memory();
    // Where there were too many faults to go on, nothing got warm.
    warm ??= late;
    for (const kind of ['live', 'rss'] as const)
      if (late[kind] - warm[kind] > MOST_GROWTH)
        faults.push(`Memory (${kind}) grew from ${mebi(warm[kind])} to ${mebi(late[kind])} MiB`);
    return {
      faults,
      numbers: {
        requests: commands,
        recorded: added,
        refused: [...seen].reduce((sum, [met, times]) => sum + (Number(met.split(' ')[0]) >= 400 ? times : 0), 0),
        kinds: seen.size,
        slow: slow.length,
        'MiB warm': mebi(warm.rss),
        'MiB at the end': mebi(late.rss),
        'MiB in use, warm': mebi(warm.live),
        'MiB in use at the end': mebi(late.live),
        seen: [...seen]
          .map(([met, times]) => `${met}: ${times}`)
          .toSorted()
          .join(', '),
      },
    };
  } finally {
    agent.destroy();
    await sql.end();
  }
};

const BEHIND = `select from reaction join log_head using (association_id) where reaction.position < size
  union all select from projection join log_head using (association_id) where projection.position < size and failure is null`;

/** Events of those who asked; what reactions added follows from them. */
const eventsIn = async (sql: pg.Client): Promise<number> => {
  const { rows } = await sql.query(
    `select count(*)::int as n from event where convert_from(leaf, 'utf8') not like '%"role":"system"%'`,
  );
  return rows[0].n;
};

/** Asks what was refused once more until nothing of it is obeyed any more; that last time must leave every table as it is. */
const leavesAlone = async (
  sql: pg.Client,
  refused: Fuzzed[],
  clients: number,
  ask: (each: Fuzzed) => Promise<Answered>,
): Promise<string[]> => {
  for (let tries = 0, again = refused; tries < 6; tries++) {
    const marks = await marksOf(sql);
    const still: Fuzzed[] = [];
    await each(again, clients, async (request) => {
      if ((await ask(request)).status >= 400) still.push(request);
    });
    if (still.length < again.length) {
      again = still;
      await until(async () => (await sql.query(BEHIND)).rows.length === 0);
      continue;
    }
    const after = await marksOf(sql);
    return [...marks]
      .filter(([table, mark]) => after.get(table) !== mark)
      .map(([table]) => `${table} was changed by refusals`);
  }
  return ['What was refused is obeyed again and again'];
};

const marksOf = async (sql: pg.Client): Promise<Map<string, string>> => {
  const { rows } = await sql.query(`select tablename as name from pg_tables where schemaname = 'public'`);
  const marks = new Map<string, string>();
  for (const { name } of rows) {
    const table = await sql.query(
      `select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as mark from "${name}" t`,
    );
    marks.set(name, table.rows[0].mark);
  }
  return marks;
};

/** Works through things, several at once. */
const each = async <T>(things: T[], hands: number, work: (thing: T) => Promise<void>): Promise<void> => {
  const left = [...things];
  const hand = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: hands }, hand));
};

/** The status of each code that docs/problems.md publishes. */
const publishedCodes = (): Map<string, number> => {
  const [, section = ''] = textOf('docs/problems.md').split('\n## Codes\n');
  return new Map(
    [...section.split('\n## ')[0]!.matchAll(/^\| `([a-z-]+)` +\| (\d{3}) /gm)].map(([, code, status]) => [
      code!,
      Number(status),
    ]),
  );
};

const mebi = (bytes: number): number => Math.round(bytes / 1_048_576);

/** Sends a request; once more where a connection that lay idle was ended in the moment in which it was taken up again. */
const send = (address: string, agent: Agent, each: Fuzzed): Promise<Answered> =>
  sendOnce(address, agent, each).catch((error: Error) =>
    error instanceof Stale ? sendOnce(address, agent, each) : Promise.reject(error),
  );

class Stale extends Error {}

const sendOnce = (address: string, agent: Agent, { method, path, headers, body }: Fuzzed): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const begun = performance.now();
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const asking = request({
      hostname,
      port,
      method,
      path,
      agent,
      headers: { ...headers, ...length },
      timeout: 60_000,
    });
    asking.on('error', (error: NodeJS.ErrnoException) =>
      reject(asking.reusedSocket && error.code === 'ECONNRESET' ? new Stale() : error),
    );
    asking.on('timeout', () => asking.destroy(new Error(`${method} ${path} is not answered`)));
    asking.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          type: answer.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString(),
          ms: performance.now() - begun,
        }),
      );
    });
    asking.end(body);
  });

/** The whole of it against an embedded PostgreSQL. */
export const fuzz: Torture = {
  says: 'whatever is sent to whatever route is obeyed or refused, soon, with a published code, and refusals change nothing',
  usual: { commands: 100_000, clients: 8 },
  run: async ({ commands, clients, seed, log }) => {
    const folder = await mkdtemp(join(tmpdir(), 'annals-fuzz-'));
    const postgres = await startPostgres({ folder, fast: true });
    const { migrate } = await import('../../src/data-source.js');
    await migrate(postgres.ownerUrl(), postgres.ownerUrl());
    const server = await startServer(postgres.ownerUrl(), ['near'], LIMITLESS);
    try {
      await fillFor(server.address);
      return await fuzzed({ ...server, url: postgres.ownerUrl(), commands, clients, seed, log });
    } finally {
      await server.stop();
      await postgres.stop();
      for (const each of new Set([folder, postgres.folder])) await rm(each, { recursive: true, force: true });
    }
  },
};

/** The limits are tried elsewhere; here they would hide what stands behind them. */
export const LIMITLESS = { LIMITS: 'requests=999999,search=999999,import=999999,fetch=999999,export=999999' };

/** A small record, so that what is asked for is there. */
export const fillFor = async (address: string): Promise<void> => {
  const given: [string, object][] = [
    ['/rules', rules.charter2010],
    ...Object.values(governments).map((government): [string, object] => ['/members', government]),
    ['/members/CN-HL/approval', { basis: 'founding', on: '1996-09' }],
    ['/meetings', { body: 'general-assembly', ordinal: 13, names: { ko: '제13차 총회' }, on: '2021-08-10' }],
  ];
  for (const [path, body] of given) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const answer = await fetch(`${address}/api/near${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(`${path} is answered ${answer.status}: ${await answer.text()}`);
  }
};
