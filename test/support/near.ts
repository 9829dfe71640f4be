import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { Associations } from '../../src/access/associations.js';
import { AppModule } from '../../src/app.module.js';
import { loadNear } from '../../src/cli/near.js';
import { deriveKeys } from '../../src/eventstore/keys.js';
import { freshDatabase, type TestDatabase } from './database.js';

/** A database of the test's own with the sample record in it: whoever comes first loads it, and it is cloned from then on. */
export const nearDatabase = async (): Promise<TestDatabase> => {
  const template = `${process.env['ANNALS_TEST_TEMPLATE']}_near`;
  const client = new pg.Client(process.env['ANNALS_TEST_ADMIN']);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    const { rows } = await client.query('select from pg_database where datname = $1', [template]);
    if (rows.length === 0) await client.query(`alter database ${await loaded()} rename to ${template}`);
    return await freshDatabase(template);
  } finally {
    await client.end();
  }
};

/** The name of a new database into which the sample was loaded. */
const loaded = async (): Promise<string> => {
  const { url } = await freshDatabase();
  const app = await open(url);
  await loadNear(app, () => undefined);
  await app.close();
  return new URL(url).pathname.slice(1);
};

/** The application over a database with the sample record, with the key that test servers have too. */
export const nearOn = async (url: string): Promise<{ app: INestApplicationContext; association: string }> => {
  const app = await open(url);
  return { app, association: (await app.get(Associations).find('near')).id };
};

const open = (url: string): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(AppModule.with(url, deriveKeys(Buffer.alloc(32, 7))), {
    logger: ['error', 'warn'],
  });
