import request, { type Response, type Test } from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { governments, rules } from './near.js';

export interface Served {
  api: Api;
  server: OpenServer;
  /** Sends bytes as they are, by default as JSON. */
  sends(bytes: string | Buffer, headers?: Record<string, string>, path?: string): Test;
}

/** A server with a small record, for all tests of a file. */
export const served = (): Served => {
  let database: TestDatabase;
  const world = {
    sends: (bytes, headers = { 'Content-Type': 'application/json' }, path = '/members') =>
      request(world.api.at(path))
        .post('')
        .set({ 'Idempotency-Key': 'one', ...headers })
        .serialize((body: unknown) => body as string)
        .send(bytes),
  } as Served;
  beforeAll(async () => {
    database = await freshDatabase();
    world.server = await openServer(database.url);
    world.api = apiOf(world.server.address);
    const { give } = world.api;
    await give('/rules', rules.charter2010);
    for (const government of Object.values(governments)) await give('/members', government);
    await give('/members/CN-HL/approval', { basis: 'founding', on: '1996-09' });
    await give('/meetings', { body: 'general-assembly', ordinal: 13, names: { ko: '제13차 총회' }, on: '2021-08-10' });
  });
  afterAll(async () => {
    await world.server.stop();
    await database.drop();
  });
  return world;
};

/** The same for tests that send what is refused: after each the log is as it was before, and the next good request is obeyed. */
export const refusing = (): Served => {
  const world = served();
  let size: number;
  beforeEach(async () => {
    size = await world.api.size();
  });
  afterEach(async () => {
    expect(await world.api.size()).toBe(size);
    const claim = { measure: 'members-total', comparator: 'exactly', value: 79, asOf: '2021-08' };
    expect((await world.api.give('/claims', claim)).position).toBe(size);
  });
  return world;
};

/** Expects a refusal by its status, its code and, where one said no, its rule. */
export const refused = (answer: Response, ...refusal: unknown[]): void => expect(refusalOf(answer)).toEqual(refusal);
