import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of the test's own, cloned from the migrated template, or from another. */
export const freshDatabase = async (template = process.env['ANNALS_TEST_TEMPLATE']): Promise<TestDatabase> => {
  const name = `annals_test_${randomBytes(6).toString('hex')}`;
  // Copying its files is a third of the work of writing its pages to the log.
  await asAdmin(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(process.env['ANNALS_TEST_ADMIN']!);
  url.pathname = name;
  return { url: url.href, drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
};

/** One database for the tests of a file, with tables of their own; each makes its world on it with an association of its own. */
export const oneDatabase = (tables = ''): (() => string) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(tables);
    await client.end();
  });
  afterAll(() => database.drop());
  return () => database.url;
};

const asAdmin = async (statement: string): Promise<void> => {
  const client = new pg.Client(process.env['ANNALS_TEST_ADMIN']);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
