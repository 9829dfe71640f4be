/**
 * The store as it ships, and the physical limit beside it: the least work that keeps one row durable with a global order and a
 * unique (stream, version). Both take the same events of about 330 bytes of data and 210 of metadata.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/data-source.js';
import { makeKernel, openAssociation, poolOf } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { newId } from '../../dist/src/language/ids.js';
import { evidence } from '../../dist/src/language/nouns.js';

const CONNECTIONS = 16;
const NOTE =
  'Came with a delegation of four, spoke on transport across the border and asked for the minutes of the working group.';

/** The nth event of a stream; `key` is what read models count by. */
export const eventOf = (stream, version) => ({
  id: randomUUID(),
  type: 'AttendanceRecorded',
  data: {
    seq: version,
    member: `member-${stream}`,
    region: `region-${stream % 50}`,
    meeting: `meeting-${(stream * 31 + version) % 400}`,
    occurredAt: '2026-03-01T09:30:00.000Z',
    present: version % 3 !== 0,
    capacity: 'delegate',
    note: NOTE,
    topics: ['transport', 'cohesion', 'border'],
  },
  meta: {
    tenant: 'association-1',
    actor: `officer-${stream % 97}`,
    correlation: randomUUID(),
    causation: randomUUID(),
    schema: 1,
  },
});
export const eventsOf = (stream, count) => Array.from({ length: count }, (_, n) => eventOf(stream, n + 1));

const key = Buffer.alloc(32, 7);
const shape = { check: (value) => value, seal: (value) => value, json: {}, plain: true };

/** Ours: canonical leaf, hash, idempotency key and gap-free order. */
export const openStore = async (url) => {
  const options = dataSourceOptions(url, []);
  const dataSource = await new DataSource({ ...options, extra: { ...options.extra, max: CONNECTIONS } }).initialize();
  const { store, log } = makeKernel(dataSource, new Registry(), deriveKeys(key), evidence);
  const association = await openAssociation(poolOf(dataSource), newId(), 'bench', {});
  const callerOf = ([{ data, meta }]) => ({
    association,
    actor: { id: meta.actor, role: 'recorder', method: 'none' },
    command: 'RecordAttendance',
    correlation: meta.correlation,
    key: randomUUID(),
    fingerprint: createHmac('sha256', key).update(JSON.stringify(data)).digest(),
  });
  const factsOf = (events) => events.map(({ type, data }) => ({ type, data, shape }));
  function* commandsOf(streams) {
    for (const { stream, events } of streams)
      yield { caller: callerOf(events), stream, expected: 0, facts: factsOf(events) };
  }
  return {
    append: (stream, version, events) => store.append(callerOf(events), stream, version, factsOf(events)),
    import: (streams) => store.import(association, commandsOf(streams)),
    load: async (stream) => (await log.stream(association, stream)).length,
    readAll: async () => {
      let count = 0;
      for await (const batch of log.batches(association)) count += batch.length;
      return count;
    },
    size: () => sizeOf(poolOf(dataSource), 'event'),
    close: () => dataSource.destroy(),
  };
};

/** The limit: a bare prepared INSERT, an unnest INSERT, COPY. */
export const openLimit = async (url) => {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  await pool.query(`create table bare (
    position bigint generated always as identity primary key, stream text not null, version integer not null,
    type text not null, id uuid not null, at timestamptz not null default now(), data text not null, meta text not null,
    unique (stream, version))`);
  const json = JSON.stringify;
  const one = `insert into bare (stream, version, type, id, data, meta) values ($1, $2, $3, $4, $5, $6) returning position`;
  const many = `insert into bare (stream, version, type, id, data, meta) select $1, $2 + n, type, id, data, meta
    from unnest($3::text[], $4::uuid[], $5::text[], $6::text[]) with ordinality as e(type, id, data, meta, n) returning position`;
  const columns = (events) => [
    events.map(({ type }) => type),
    events.map(({ id }) => id),
    events.map(({ data }) => json(data)),
    events.map(({ meta }) => json(meta)),
  ];
  const line = (stream, { type, id, data, meta }, n) =>
    `${stream}\t${n + 1}\t${type}\t${id}\t${escaped(json(data))}\t${escaped(json(meta))}\n`;
  return {
    append: (stream, version, [first, ...more]) =>
      more.length === 0
        ? pool.query({
            name: 'one',
            text: one,
            values: [stream, version + 1, first.type, first.id, json(first.data), json(first.meta)],
          })
        : pool.query({ name: 'many', text: many, values: [stream, version, ...columns([first, ...more])] }),
    import: async (streams) => {
      const client = await pool.connect();
      const copy = client.query(from('copy bare (stream, version, type, id, data, meta) from stdin'));
      let text = '';
      for (const { stream, events } of streams)
        for (const [n, event] of events.entries()) {
          text += line(stream, event, n);
          if (text.length < 131_072) continue;
          if (!copy.write(text)) await once(copy, 'drain');
          text = '';
        }
      copy.end(text);
      await finished(copy);
      client.release();
    },
    load: async (stream) => {
      const text = 'select version, type, data, meta from bare where stream = $1 order by version';
      const { rows } = await pool.query({ name: 'load', text, values: [stream], rowMode: 'array' });
      return rows.map(([, , data, meta]) => [JSON.parse(data), JSON.parse(meta)]).length;
    },
    readAll: async () => {
      const client = await pool.connect();
      const text =
        'copy (select position, stream, version, type, id, at, data, meta from bare order by position) to stdout';
      let [count, rest] = [0, ''];
      for await (const chunk of client.query(to(text))) {
        const lines = (rest + chunk.toString('utf8')).split('\n');
        rest = lines.pop();
        for (const each of lines) {
          const fields = each.split('\t');
          JSON.parse(unescaped(fields[6]));
          JSON.parse(unescaped(fields[7]));
        }
        count += lines.length;
      }
      client.release();
      return count;
    },
    size: () => sizeOf(pool, 'bare'),
    close: () => pool.end(),
  };
};

const escaped = (text) => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);
const unescaped = (text) => (text.includes('\\') ? text.replaceAll('\\\\', '\\') : text);

const sizeOf = async (pool, table) => {
  await pool.query(`vacuum (analyze) ${table}`);
  const { rows } = await pool.query(
    `select pg_total_relation_size('${table}')::float / count(*) as bytes from ${table}`,
  );
  return rows[0].bytes;
};
