import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

/** The database's own clock, and how far it is moved: found before PostgreSQL's by every session that begins now. */
const MOVED_CLOCK = `
  create schema moved;
  create table moved.by (hours integer not null);
  insert into moved.by values (0);
  create function moved.clock_timestamp() returns timestamptz language sql volatile
    return pg_catalog.clock_timestamp() + make_interval(hours => (select hours from moved.by));
`;

describe('a clock that jumps', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let admin: pg.Client;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    admin = new pg.Client(database.url);
    await admin.connect();
    await admin.query(MOVED_CLOCK);
    const { rows } = await admin.query('select current_database() as name');
    await admin.query(`alter database ${rows[0].name} set search_path = moved, pg_catalog, public`);
    server = await openServer(database.url);
    api = apiOf(server.address);
  });
  afterAll(async () => {
    await server.stop();
    await admin.end();
    await database.drop();
  });

  /** Registers several members at once while the clock is off by so many hours; answers the events. */
  const recordAt = async (hours: number): Promise<any[]> => {
    await admin.query('update moved.by set hours = $1', [hours]);
    const given = Array.from({ length: 10 }, () =>
      api.give('/members', { country: 'CN', names: { en: `Hour ${hours} ${randomUUID()}` } }),
    );
    return (await Promise.all(given)).flatMap(({ events }) => events);
  };
  const hoursAhead = ({ recordedAt }: any): string =>
    ((Date.parse(recordedAt) - Date.now()) / 3_600_000).toFixed().replace('-', '');

  it('changes no order: positions tell it, times never fall, and what was known stays known', async () => {
    const jumps = [0, 12, 11, 0, -24, 24];
    const recorded: any[][] = [];
    for (const hours of jumps) recorded.push(await recordAt(hours));
    expect(recorded.map((events) => hoursAhead(events[0]))).toEqual(['0', '12', '12', '12', '12', '24']);

    const { items } = await api.read('/events', { limit: '1000' });
    expect(items.map(({ position }: any) => position)).toEqual(items.map((_: unknown, n: number) => n));
    const times = items.map(({ time }: any) => time);
    expect(times).toEqual(times.toSorted());
    const order = recorded.map((events) => events.map(({ position }: any) => position).toSorted((a, b) => a - b));
    expect(order.flat()).toEqual(items.map(({ position }: any) => position));

    for (const [position, time] of times.entries())
      if (times[position + 1] !== time)
        expect(await api.read('/members', { knownOn: time })).toMatchObject({ asOf: { knownOn: position } });
  });
});
