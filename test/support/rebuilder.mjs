/** A process of its own that rebuilds the read models of a record and says how far it is; told to `fill`, it makes the record first, and waits for a line. */
import 'reflect-metadata';
import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../dist/src/app.module.js';
import { Follower } from '../../dist/src/eventstore/follower.js';
import { openAssociation, poolOf } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { writeRecord } from '../bench/record.mjs';

const [, , url, association, order, count, atOnce] = process.argv;
const keys = deriveKeys(Buffer.alloc(32, 7));
const app = await NestFactory.createApplicationContext(AppModule.with(url, keys), { logger: ['error'] });
const say = (line) => process.stdout.write(`${line}\n`);
const pool = poolOf(app.get(DataSource));
const registry = app.get(Registry);
const follower = app.get(Follower);

if (order === 'fill') {
  await openAssociation(pool, association, 'made-up', { en: 'Made-up' });
  await writeRecord({ pool, registry, keys }, association, { events: Number(count), members: 200, meetings: 20 });
  await follower.startAssociation(association);
  say('filled');
  await once(process.stdin, 'data');
}
const progress = (told, size) => say(`${told} of ${size}`);
const failed = await follower.rebuildAll(association, registry.projections, progress, Number(atOnce));
for (const [{ name }, error] of failed) say(`${name}: ${error.message}`);
say('done');
await app.close();
