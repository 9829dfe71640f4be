import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { filesOf, textOf } from '../support/source.js';
import { faults } from './faults.mjs';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe.each(faults)('the fault $name', ({ name, sql = '', replace = [], specs }) => {
  it('still finds the texts of the project that it replaces', () => {
    const found = replace.map(({ file, find }) => [file, textOf(file).split(find).length - 1]);
    expect(found).toEqual(replace.map(({ file }) => [file, 1]));
  });

  it('still finds what it changes in the database, and may be planted twice', async () => {
    await client.query('begin');
    for (const _ of [1, 2]) await client.query(sql);
    await client.query('rollback');
  });

  it('names tests that are there, and stands in docs/testing.md', () => {
    expect(filesOf('test')).toEqual(expect.arrayContaining(specs));
    expect(textOf('docs/testing.md')).toContain(`npm run faults -- ${name}`);
  });
});
