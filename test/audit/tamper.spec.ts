import { freshDatabase, type TestDatabase } from '../support/database.js';
import { signedLog, tamperWith } from '../torture/tamper.js';

let database: TestDatabase;
let signed: Awaited<ReturnType<typeof signedLog>>;
beforeAll(async () => {
  database = await freshDatabase();
  signed = await signedLog(database.url, 300);
});
afterAll(async () => {
  await signed.end();
  await database.drop();
});

it('finds each of fourteen changes by a superuser offline, and names the event', async () => {
  const { faults, numbers } = await tamperWith(database.url, signed, 1, 7);
  expect(faults).toEqual([]);
  expect(numbers).toMatchObject({ blows: 14, detected: 14, named: 14 });
});
