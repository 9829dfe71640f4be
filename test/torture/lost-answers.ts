import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openHttpProxy, openProxy } from '../support/proxy.js';
import { seeded } from '../support/seeded.js';
import { startServer } from '../support/server.js';

export interface LostAnswers {
  /** Commands that were given, and events that the log then holds. */
  commands: number;
  events: number;
  /** Answers that came again instead of a second run, and commands that nobody was told of in all tries. */
  replays: number;
  givenUp: number;
  /** Receipts that do not say what the log holds at their position. */
  wrong: number;
  commits: { lost: number; of: number };
  responses: { lost: number; of: number };
}

const TRIES = 6;

/**
 * Gives commands to a server on an empty migrated database while a share of the answers to commits gets lost between it and
 * PostgreSQL, and a share of its own between it and the clients, who then ask again with the same key, up to five times. Which
 * of the answers get lost, counted in their order, comes from the seed. Needs the built server.
 */
export const loseAnswers = async (options: {
  url: string;
  seed: number;
  commands: number;
  clients: number;
  share: number;
}): Promise<LostAnswers> => {
  const postgres = await openProxy(options.url);
  const server = await startServer(postgres.url);
  const http = await openHttpProxy(server.address);
  const database = new pg.Client(options.url);
  await database.connect();
  try {
    const give = giver(`${http.url.replace(/\/$/, '')}/api/near`);
    await give(['/members', { code: 'CN-91', country: 'CN', names: { en: 'Province 1' } }]);
    for (const [proxy, seed] of [
      [postgres, options.seed],
      [http, options.seed + 1],
    ] as const) {
      const next = seeded(seed);
      proxy.lose(() => next() < options.share);
    }
    const receipts: (Receipt | undefined)[] = [];
    const queue = Array.from({ length: options.commands - 1 }, (_, n) => commandOf(n + 2));
    const client = async () => {
      for (let command = queue.shift(); command; command = queue.shift()) receipts.push(await give(command));
    };
    await Promise.all(Array.from({ length: options.clients }, client));

    const { rows } = await database.query<{ id: string }>(
      `select convert_from(leaf, 'UTF8')::json->3->>'id' as id from event order by position`,
    );
    const heard = receipts.filter((receipt) => receipt !== undefined);
    return {
      commands: options.commands,
      events: rows.length,
      replays: heard.filter(({ replayed }) => replayed).length,
      givenUp: receipts.length - heard.length,
      wrong: heard.filter(({ position, id }) => rows[position]?.id !== id).length,
      commits: { lost: postgres.lost, of: postgres.answers },
      responses: { lost: http.lost, of: http.answers },
    };
  } finally {
    await database.end();
    await http.close();
    await server.stop();
    await postgres.close();
  }
};

type Command = [path: string, body: object];
interface Receipt {
  position: number;
  id: string;
  replayed: boolean;
}

/** Commands of one event each, on streams of their own, and every third on the one stream that all clients write to. */
const commandOf = (n: number): Command =>
  [
    (): Command => ['/members', { country: 'CN', names: { en: `Province ${n}` } }],
    (): Command => [
      '/coverage',
      { outlet: { en: 'Paper' }, filedUnder: 'CN-91', published: '2021', language: 'en', title: { en: `No. ${n}` } },
    ],
    (): Command => [
      '/members/CN-91/office-holder',
      { name: { en: `Person ${n}` }, office: { en: 'Governor' }, from: '2021' },
    ],
  ][n % 3]!();

/** Gives a command with a key of its own until it is answered; nothing where no try was. Any other refusal ends it all. */
const giver =
  (api: string) =>
  async ([path, body]: Command): Promise<Receipt | undefined> => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await answerOf(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer?.status === 201)
        return {
          position: answer.body.position as number,
          id: answer.body.events[0].id as string,
          replayed: answer.replayed,
        };
      if (answer && answer.status !== 503) throw new Error(`${answer.status} ${answer.body.code} to ${path}`);
    }
    return undefined;
  };

/** An answer as a whole; nothing where the connection broke before its end. */
const answerOf = async (address: string, request: RequestInit) => {
  try {
    const answer = await fetch(address, request);
    const body = await answer.json();
    return { status: answer.status, replayed: answer.headers.get('idempotency-replayed') === 'true', body };
  } catch {
    return undefined;
  }
};
