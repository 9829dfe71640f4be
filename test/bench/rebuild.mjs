/**
 * How fast read models are built anew. `node test/bench/rebuild.mjs [--million]` runs it alone, on a PostgreSQL of its own with
 * full durability in a temp folder.
 */
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../dist/src/app.module.js';
import { migrate } from '../../dist/src/data-source.js';
import { Follower } from '../../dist/src/eventstore/follower.js';
import { openAssociation, poolOf } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { newId } from '../../dist/src/language/ids.js';
import { startPostgres } from '../../dist/src/postgres/launcher.js';
import { measureCounts } from './counts.mjs';
import { writeRecord } from './record.mjs';

const self = fileURLToPath(import.meta.url);
const keys = deriveKeys(Buffer.alloc(32, 7));

/**
 * Measures on a fresh migrated database, `lab.url`; `lab.log` hears a line for each figure. Answers events per second, and for
 * each rebuild of all read models the peak memory of its process in MB.
 */
export const rebuild = async ({ url, log }, { million = false } = {}) => {
  const figures = {};
  for (const events of million ? [100_000, 1_000_000] : [100_000]) {
    const association = newId();
    for (const work of ['fill', 'tell', 'same', 'differ'])
      for (const [what, rate, peak] of await inProcess(work, url, association, events)) {
        figures[`${what}, ${events}`] = { rate, peak };
        log(`${what.padEnd(46)} ${events} events  ${String(rate).padStart(7)} events/s  peak ${peak} MB`);
      }
  }
  const { ours, log: own, bare } = await measureCounts(url, 100_000);
  const against = `${(ours / own).toFixed(2)} of GROUP BY over the log, ${(ours / bare).toFixed(2)} over a bare table`;
  log(
    `${'count by key, rebuilt'.padEnd(46)} 100000 events  ${String(Math.round(ours)).padStart(7)} events/s  ${against}`,
  );
  return { ...figures, counts: { ours, log: own, bare } };
};

/** Each work in a process of its own, so that its peak memory is its own. */
const inProcess = async (...args) => {
  const { stdout } = await promisify(execFile)(process.execPath, [self, '--work', ...args.map(String)], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1));
};

const work = async (name, url, association, count) => {
  const events = Number(count);
  const figures = [];
  const timed = async (what, run) => {
    const began = performance.now();
    const result = await run();
    const rate = Math.round(events / ((performance.now() - began) / 1000));
    figures.push([what, rate, Math.round(process.resourceUsage().maxRSS / 1024)]);
    return result;
  };
  // A server that starts tells its read models what they have missed.
  const start = () => NestFactory.createApplicationContext(AppModule.with(url, keys), { logger: ['error'] });
  const app = await (name === 'tell' ? timed('all read models, told at a start', start) : start());
  const pool = poolOf(app.get(DataSource));
  const registry = app.get(Registry);
  const follower = app.get(Follower);
  if (name === 'fill') {
    await openAssociation(pool, association, `made-up-${events}`, {});
    await timed('the record, written without commands', () =>
      writeRecord({ pool, registry, keys }, association, { events }),
    );
  } else if (name !== 'tell') {
    const tables = registry.projections.flatMap((projection) => projection.tables);
    if (name === 'differ')
      for (const table of tables)
        await pool.query(`delete from ${app.get(DataSource).getMetadata(table).tableName} where association_id = $1`, [
          association,
        ]);
    const what = name === 'same' ? 'nothing differs' : 'no old rows';
    await timed(`all read models, rebuilt, ${what}`, () => follower.rebuildAll(association, registry.projections));
  }
  const stopped = (await follower.states(association)).filter(({ failure, behind }) => failure !== null || behind > 0);
  if (stopped.length > 0 && name !== 'fill') throw new Error(JSON.stringify(stopped));
  await app.close();
  console.log(JSON.stringify(figures));
};

const alone = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-bench-'));
  const postgres = await startPostgres({ folder });
  try {
    await migrate(postgres.ownerUrl(), postgres.ownerUrl());
    await rebuild({ url: postgres.ownerUrl(), log: console.log }, { million: process.argv.includes('--million') });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] === self) await (process.argv[2] === '--work' ? work(...process.argv.slice(3)) : alone());
