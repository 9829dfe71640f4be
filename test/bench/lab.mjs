/** What every measurement stands on: one PostgreSQL of its own with full durability, fresh databases on it, and honest clocks. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../dist/src/data-source.js';
import { startPostgres } from '../../dist/src/postgres/launcher.js';

/** Starts the embedded PostgreSQL in a temp folder, or takes `BENCH_DATABASE_URL` (a superuser's, on a server of its own). */
export const openLab = async () => {
  const given = process.env.BENCH_DATABASE_URL;
  const folder = given ? undefined : await mkdtemp(join(os.tmpdir(), 'annals-bench-'));
  const server = given ? undefined : await startPostgres({ folder });
  const admin = new pg.Client(given ?? server.superuserUrl('postgres'));
  await admin.connect();
  if (!given) for (const setting of ROOMY) await admin.query(`alter system set ${setting}`);
  if (!given) await admin.query('select pg_reload_conf()');
  const urlOf = (name) => Object.assign(new URL(given ?? server.superuserUrl('postgres')), { pathname: name }).href;
  const durable = await admin.query(
    `select string_agg(name || ' ' || setting, ', ' order by name) as said from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version', 'shared_buffers')`,
  );
  return {
    facts: `${os.cpus().length} × ${os.cpus()[0].model.trim()}, Node ${process.version}, PostgreSQL: ${durable.rows[0].said}`,
    checkpoint: () => admin.query('checkpoint'),
    /** A new database with our schema. */
    async fresh(name) {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`create database ${name}`);
      await migrate(urlOf(name), urlOf(name));
      return urlOf(name);
    },
    async close() {
      await admin.end();
      await server?.stop();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
};

// No checkpoint in the middle of a round: it would decide the race. Durability stays as it is.
const ROOMY = [`max_wal_size = '8GB'`, `checkpoint_timeout = '30min'`];

/** The middle of some figures. */
export const median = (figures) => {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Runs `work` in so many loops for some time; answers how often in a second. */
export const drive = async (loops, ms, work) => {
  const run = async (until) => {
    let done = 0;
    const loop = async (n) => {
      for (; performance.now() < until; done += 1) await work(n);
    };
    await Promise.all(Array.from({ length: loops }, (_, n) => loop(n)));
    return done;
  };
  await run(performance.now() + ms / 4);
  const began = performance.now();
  const done = await run(began + ms);
  return done / ((performance.now() - began) / 1000);
};

/** How many of something in a second. */
export const rate = async (count, work) => {
  const began = performance.now();
  await work();
  return count / ((performance.now() - began) / 1000);
};

/** A row of the report: the work, our figure, the limit's, their ratio and what is wanted of it. */
export const row = (work, ours, limit, wanted) => {
  const count = (n) => (n === undefined ? '' : Math.round(n).toLocaleString('en').padStart(9));
  const ratio = limit === undefined ? '' : (ours / limit).toFixed(2);
  console.log(
    `| ${work.padEnd(46)} | ${count(ours)} | ${count(limit).padStart(9)} | ${ratio.padStart(5)} | ${wanted} |`,
  );
};
