import { DataSource, EntitySchema } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/data-source.js';
import { makeKernel, openAssociation, poolOf } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { newId } from '../../dist/src/language/ids.js';
import { evidence, object, word } from '../../dist/src/language/nouns.js';
import { writeFacts } from './record.mjs';

const Counts = new EntitySchema({
  name: 'Counts',
  tableName: 'counts',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    regionId: { type: 'text', primary: true, name: 'region_id' },
    n: { type: 'bigint' },
  },
});
const tables = `
  drop table if exists counts, bare;
  create table counts (association_id uuid, region_id text, n bigint, primary key (association_id, region_id))`;

/** A read model that only counts by key. */
const counts = {
  name: 'counts',
  version: 1,
  tables: [Counts],
  on: {},
  batch: async (facts, { association, sql, table }) => {
    const counted = new Map();
    for (const { data } of facts) counted.set(data.regionId, (counted.get(data.regionId) ?? 0) + 1);
    await sql.query(
      `insert into ${table(Counts)} as c select $1, * from unnest($2::text[], $3::bigint[])
       on conflict (association_id, region_id) do update set n = c.n + excluded.n`,
      [association, [...counted.keys()], [...counted.values()]],
    );
  },
};

const facts = { Noted: object({ regionId: word(), note: word() }) };
const noting = { category: 'note', facts, initial: null, evolve: { Noted: () => null } };

function* notes(events) {
  const note = 'What the clerk of the province wrote down in the book of the year. '.repeat(4).slice(0, 190);
  for (let n = 0; n < events; n += 1)
    yield {
      stream: `note-${newId()}`,
      version: 1,
      type: 'Noted',
      data: { regionId: `region-${n % 50}`, note },
      takes: [],
    };
}

/**
 * Rebuilds a count by key from `events` events of one log, `rounds` times, each beside the server's own GROUP BY over the same log
 * and over a bare table of their data. Answers events per second: the medians.
 */
export const measureCounts = async (url, events, rounds = 5) => {
  const dataSource = await new DataSource({ ...dataSourceOptions(url, [Counts]) }).initialize();
  const registry = new Registry();
  registry.add({ deciders: [noting], projections: [counts] });
  const keys = deriveKeys(Buffer.alloc(32, 7));
  const pool = poolOf(dataSource);
  const { follower } = makeKernel(dataSource, registry, keys, evidence);
  await pool.query(tables);
  const association = await openAssociation(pool, newId(), 'counted', {});
  await writeFacts({ pool, registry, keys }, association, notes(events));
  const data = `convert_from(leaf, 'UTF8')::json->3->'data'`;
  await pool.query(
    `create table bare as select (${data})::text as data from event where association_id = '${association}'`,
  );
  for (const table of ['event', 'bare']) await pool.query(`vacuum analyze ${table}`);
  await follower.startAssociation(association);
  const group = (key, from) => `insert into counts select $1, ${key}, count(*) from ${from} group by 2`;
  const rates = { ours: [], log: [], bare: [] };
  const timed = async (name, work) => {
    const began = performance.now();
    await work();
    rates[name].push(events / ((performance.now() - began) / 1000));
  };
  for (let round = 0; round < rounds; round += 1) {
    await timed('ours', () => follower.rebuild(association, counts));
    const { rows } = await pool.query('select sum(n)::int as sum from counts');
    if (rows[0].sum !== events) throw new Error(`Counted ${rows[0].sum} of ${events}`);
    await pool.query('delete from counts');
    await timed('log', () =>
      pool.query(group(`${data}->>'regionId'`, 'event where association_id = $1'), [association]),
    );
    await pool.query('delete from counts');
    await timed('bare', () => pool.query(group(`data::json->>'regionId'`, 'bare'), [association]));
    await pool.query('delete from counts');
  }
  await pool.query('drop table counts, bare');
  await dataSource.destroy();
  return Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
};

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
