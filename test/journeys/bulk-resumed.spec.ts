import { once } from 'node:events';
import request from 'supertest';
import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';

const members = Array.from({ length: 20 }, (_, n) => `Member ${n}`);
const meetings = Array.from({ length: 15 }, (_, n) => `m-${n}`);
const tables = {
  members: `name,country,joined,basis\n${members.map((name) => `${name},KR,2000,founding\n`).join('')}`,
  meetings: `meeting,body,on,stated_present\n${meetings.map((name) => `${name},council,2001-01-01,20\n`).join('')}`,
  // One row of each meeting names nobody in the record.
  attendance: `meeting,member\n${meetings
    .flatMap((meeting) => members.map((member, n) => `${meeting},${n === 7 ? 'Nobody' : member}\n`))
    .join('')}`,
};
type Kind = keyof typeof tables;

describe('an import of facts that was killed', () => {
  let database: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer(database.url, ['whole', 'killed']);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const bring = async (api: Api, kind: Kind): Promise<string> => {
    const sent = request(api.at(`/imports/${kind}`))
      .put('')
      .set('Content-Type', 'text/csv');
    return (await sent.send(tables[kind])).body.id;
  };
  const commit = (api: Api, kind: Kind, id: string) => request(api.at(`/imports/${kind}/${id}/commit`)).post('');
  /** The log without what differs between any two runs: ids and times. */
  const told = async (api: Api): Promise<unknown[]> => {
    const events: any[] = [];
    for (let from = 0; ;) {
      const { items } = await api.read('/events', { from: String(from), limit: '1000' });
      if (items.length === 0) return named(events);
      events.push(...items);
      from += items.length;
    }
  };

  it('comes, once it is gone on with, to the log of one that nobody disturbed', async () => {
    const whole = apiOf(server.address, 'whole');
    for (const kind of Object.keys(tables) as Kind[]) await commit(whole, kind, await bring(whole, kind));
    const expected = await told(whole);
    expect(expected).toHaveLength(3 + 40 + 30 + 15 * 19);

    for (const kind of Object.keys(tables) as Kind[]) {
      const api = apiOf(server.address, 'killed');
      const id = await bring(api, kind);
      const before = await api.size();
      const lost = commit(api, kind, id).then(
        () => undefined,
        () => undefined,
      );
      while ((await api.size()) < before + 10);
      const ended = once(server.child, 'exit');
      server.child.kill('SIGKILL');
      await Promise.all([ended, lost]);
      server = await startServer(database.url, ['whole', 'killed']);
      const again = apiOf(server.address, 'killed');
      await commit(again, kind, id);
      const { states } = await again.read(`/imports/${kind}/${id}`);
      expect(states['new']).toBeUndefined();
      expect(states['refused']).toBeUndefined();
    }
    expect(await told(apiOf(server.address, 'killed'))).toEqual(expected);
  });

  it('is taken back once, also where the undo was killed and is gone on with', async () => {
    let api = apiOf(server.address, 'killed');
    const undo = (id: string) => request(api.at(`/imports/attendance/${id}/undo`)).post('');
    const id = await bring(api, 'attendance');
    const before = await api.size();
    const lost = undo(id).then(
      () => undefined,
      () => undefined,
    );
    while ((await api.size()) < before + 10);
    const ended = once(server.child, 'exit');
    server.child.kill('SIGKILL');
    await Promise.all([ended, lost]);
    server = await startServer(database.url, ['whole', 'killed']);
    api = apiOf(server.address, 'killed');
    const taken = (await api.size()) - before;
    expect(taken).toBeGreaterThanOrEqual(10);
    expect((await undo(id)).body).toEqual({ id, undone: 15 * 19 - taken, kept: [] });
    expect(await api.size()).toBe(before + 15 * 19);
    expect((await undo(id)).body).toEqual({ id, undone: 0, kept: [] });
    expect((await api.read(`/imports/attendance/${id}`)).states).toEqual({ new: 15 * 19, 'needs-a-look': 15 });
  });
});

/** Each id by the order in which it first came up. */
const named = (events: any[]): unknown[] => {
  const ids = new Map<string, number>();
  const text = JSON.stringify(events.map(({ type, data }) => ({ type: String(type), data })));
  const plain = text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
    ids.set(id, ids.get(id) ?? ids.size);
    return `#${ids.get(id)}`;
  });
  return JSON.parse(plain) as unknown[];
};
