import { type Sql } from '../../eventstore/vault.js';
import { groupBy } from '../../web/group-by.js';

/** The kinds of lines beside events; no event type has a dot. */
export const HEAD = 'annals.log';
export const CHECKPOINT = 'annals.checkpoint';
export const ERASED = 'annals.erased';
export const SEAL = 'annals.seal';
/** The first line of what is signed at the end. */
export const SEALED_FILE = 'annals log file v1';

/** The idempotency key of a command that the log holds. */
export interface CommandKey {
  key: string;
  fingerprint: string;
  position: number;
  events: number;
}

/** The name of the shape of an event's data. */
export const schemaName = (type: string, schema: number): string => `urn:annals:schema:${type}:${schema}`;

/** A line that is no event of the log. */
export const about = (association: string, type: string, id: string, data: object, time?: string): object => ({
  specversion: '1.0',
  id: `${type}/${id}`,
  source: `/associations/${association}`,
  type,
  ...(time !== undefined && { time }),
  datacontenttype: 'application/json',
  data,
});

/** What was signed here and where the log was kept before, by size; not what was signed of events that were lost. */
export const checkpointsOf = async (
  sql: Sql,
  association: string,
): Promise<Map<number, { note: string; madeAt: string }[]>> => {
  const { rows } = await sql.query<{ size: number; note: string; madeAt: string }>(
    `select size, note, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt" from (
       select size, note, made_at from checkpoint o where association_id = $1 and not exists (
         select from checkpoint n join event e on e.association_id = n.association_id and e.stream = 'log-' || n.association_id
         where n.association_id = $1 and n.incarnation > o.incarnation and e.position < o.size)
       union all select size, note, made_at from former_checkpoint where association_id = $1) c order by size, made_at`,
    [association],
  );
  return groupBy(rows, ({ size }) => size);
};

/** The keys of commands, by the position of their first event. */
export const commandKeys = async (sql: Sql, association: string): Promise<Map<number, CommandKey>> => {
  const { rows } = await sql.query<CommandKey>(
    `select key, encode(fingerprint, 'base64') as fingerprint, position, events from idempotency where association_id = $1`,
    [association],
  );
  return new Map(rows.map((row) => [row.position, row]));
};
