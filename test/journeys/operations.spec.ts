import request from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';

let database: TestDatabase;
let server: TestServer;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database.url, ['near'], { LIMITS: 'export=1' });
  api = apiOf(server.address);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

it('lets nobody have more than a budget allows, tells when to come back, and serves everything else meanwhile', async () => {
  const exported = () => api.get('/attendance.csv');
  // The local operator has a hundred times as much.
  for (let n = 0; n < 100; n++) expect((await exported()).status).toBe(200);
  const refused = await exported();
  expect(refusalOf(refused)).toEqual([429, 'too-many-requests']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const bundle = await request(api.at('/audit/bundle')).get('').set('X-Forwarded-For', '198.51.100.7');
  expect(refusalOf(bundle)).toEqual([429, 'too-many-requests']);
  expect((await api.get('/members')).status).toBe(200);
});
