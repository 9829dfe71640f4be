import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { install, type Installation } from '../support/embedded.js';

const COMMANDS = 600;
const CLIENTS = 8;
/** What is killed, each when a sixth of the commands more is acknowledged. */
const KILLS = ['server', 'postgres', 'server', 'postgres', 'server'] as const;

interface Command {
  key: string;
  path: string;
  body: object;
  /** Whoever sent it does not ask again when no answer came. */
  impatient: boolean;
}
interface Ack {
  key: string;
  position: number;
  ids: string[];
}

/** Commands on streams of their own, and every third on the one stream that all clients write to. */
const commandOf = (n: number, member: string): Command => {
  const kinds: [string, object][] = [
    ['/members', { country: 'CN', names: { ko: `제${n}현` } }],
    [
      '/coverage',
      { outlet: { ko: '신문' }, filedUnder: member, published: '2021', language: 'ko', title: { ko: `제${n}호` } },
    ],
    [`/members/${member}/office-holder`, { name: { ko: `제${n}대` }, office: { ko: '성장' }, from: '2021-08-10' }],
  ];
  const [path, body] = kinds[n % kinds.length]!;
  return { key: randomUUID(), path, body, impatient: n % 10 === 0 };
};

describe('what was acknowledged', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await install();
    await installation.run('test/support/open-association.mjs');
  });
  afterAll(() => installation.remove());

  it('is in the log once, although server and PostgreSQL were killed again and again', async () => {
    /** Where the server is; while it is started again, when it will be. */
    let serving = installation.start();
    let unavailable: (() => void) | undefined;
    const kills = [...KILLS];
    const acks: Ack[] = [];
    const exits: (number | null)[] = [];
    const lost: string[] = [];

    const post = async ({ key, path, body }: Command): Promise<Response | undefined> => {
      const address = await serving;
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
      return fetch(`${address}/api/near${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
        () => undefined,
      );
    };
    const killServer = () => {
      serving = installation.end('SIGKILL').then(() => installation.start());
    };
    const killPostgres = () => {
      // The server answers that it cannot serve; started again, it starts its PostgreSQL again.
      unavailable = () => {
        unavailable = undefined;
        serving = installation.end('SIGTERM').then((code) => {
          exits.push(code);
          return installation.start();
        });
      };
      void installation.killPostgres();
    };
    const acknowledged = (ack: Ack) => {
      acks.push(ack);
      const due = (COMMANDS / (KILLS.length + 1)) * (KILLS.length - kills.length + 1);
      if (acks.length < due || kills.length === 0) return;
      if (kills.shift() === 'server') killServer();
      else killPostgres();
    };
    const carryOut = async (command: Command): Promise<void> => {
      for (;;) {
        const answer = await post(command);
        if (answer?.ok) {
          const { position, events } = (await answer.json()) as { position: number; events: { id: string }[] };
          return acknowledged({ key: command.key, position, ids: events.map(({ id }) => id) });
        }
        if (answer && answer.status !== 503) throw new Error(`${answer.status}: ${await answer.text()}`);
        if (answer) unavailable?.();
        if (command.impatient) return void lost.push(command.key);
      }
    };

    const first = commandOf(0, '');
    await carryOut({ ...first, body: { ...first.body, code: 'CN-LN' }, impatient: false });
    const commands = Array.from({ length: COMMANDS }, (_, n) => commandOf(n + 1, 'CN-LN'));
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (let command = commands.shift(); command; command = commands.shift()) await carryOut(command);
      }),
    );
    await serving;
    expect(kills).toEqual([]);
    expect(exits).toEqual([0, 0]);
    expect(acks.length + lost.length).toBe(COMMANDS + 1);

    await installation.ask(async (url) => {
      const client = new pg.Client(url);
      await client.connect();
      const rowsOf = async (sql: string) => (await client.query(sql)).rows;
      const events: { position: string; stream: string; version: number; id: string }[] = await rowsOf(
        `select position, stream, version, convert_from(leaf, 'UTF8')::json->3->>'id' as id from event order by position`,
      );
      expect(events.map(({ position }) => Number(position))).toEqual([...events.keys()]);
      expect(await rowsOf('select size from log_head')).toEqual([{ size: String(events.length) }]);
      const gaps = await rowsOf('select stream from event group by stream having max(version) <> count(*)');
      expect(gaps).toEqual([]);

      const kept: { key: string; position: string; events: number }[] = await rowsOf(
        'select key, position, events from idempotency',
      );
      const byKey = new Map(kept.map((row) => [row.key, row]));
      for (const { key, position, ids } of acks) {
        expect(byKey.get(key)).toMatchObject({ position: String(position - ids.length + 1), events: ids.length });
        expect(events.slice(position - ids.length + 1, position + 1).map(({ id }) => id)).toEqual(ids);
      }
      // Besides, there is at most what nobody heard the answer to.
      const unheard = kept.filter(({ key }) => !acks.some((ack) => ack.key === key));
      expect(lost).toEqual(expect.arrayContaining(unheard.map(({ key }) => key)));
      expect(kept.reduce((sum, row) => sum + row.events, 0)).toBe(events.length);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);

      const behind = await rowsOf(
        `select name from projection where position <> ${events.length} or failure is not null`,
      );
      expect(behind).toEqual([]);
      const before = await dumpOf(rowsOf);
      expect(Object.values(before).flat().length).toBeGreaterThan(COMMANDS);
      await installation.run('dist/src/cli.js', 'rebuild');
      expect(await dumpOf(rowsOf)).toEqual(before);
      await client.end();
    });
    expect(await installation.end('SIGTERM')).toBe(0);
  });
});

/** Every row of every read model: the tables whose rows say since when they are known. */
const dumpOf = async (rowsOf: (sql: string) => Promise<any[]>): Promise<Record<string, string[]>> => {
  const tables: { table_name: string }[] = await rowsOf(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'known_from' order by 1`,
  );
  const dump: Record<string, string[]> = {};
  for (const { table_name: name } of tables)
    dump[name] = (await rowsOf(`select to_jsonb(t)::text as row from ${name} t order by 1`)).map(({ row }) => row);
  return dump;
};
