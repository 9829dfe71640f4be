import { Tiles } from '../../src/audit/tree/tiles.js';
import { type Sql } from '../../src/eventstore/vault.js';

/** Where a superuser strikes: an association, a random position, and others to do it with. */
export interface Place {
  sql: Sql;
  association: string;
  position: number;
  other: number;
  size: number;
}
/** Strikes; answers where it must be found: a position, or the slot of a sealed text. */
export type Blow = (place: Place) => Promise<(string | number)[]>;

const hashed = `leaf_hash = sha256('\\x00'::bytea || leaf)`;
/** Writes a leaf otherwise, and what else is said. */
const rewrite = async ({ sql, association, position }: Place, find: string, by: string, also = ''): Promise<void> => {
  const { rowCount } = await sql.query(
    `update event set leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'), $3, $4), 'UTF8')${also}
     where association_id = $1 and position = $2 and convert_from(leaf, 'UTF8') ~ $3`,
    [association, position, find, by],
  );
  if (rowCount !== 1) throw new Error(`Nothing to forge at ${position}`);
};
const rehash = ({ sql, association, position }: Place) =>
  sql.query(`update event set ${hashed} where association_id = $1 and position >= $2`, [association, position]);

const forged =
  (find: string, by: string, also = ''): Blow =>
  async (place) => {
    await rewrite(place, find, by, also);
    await rehash(place);
    return [place.position];
  };

/** Fourteen ways in which somebody who may do anything in PostgreSQL changes what was recorded. */
export const blows: Record<string, Blow> = {
  'edits the data': async (place) => {
    await rewrite(place, '"note":', '"other":');
    return [place.position];
  },
  'edits the data, and its hash': forged('"data":\\{', '"data":{"a":1,'),
  'edits the actor': forged('"id":"tester"', '"id":"another"'),
  'edits the time': forged('"20\\d\\d-', '"1999-', `, recorded_at = recorded_at - interval '1 year'`),
  'edits the type': forged('"type":"Signed"', '"type":"Forged"', `, type = 'Forged'`),
  'deletes an event': async ({ sql, association, position }) => {
    await sql.query('delete from event where association_id = $1 and position = $2', [association, position]);
    return [position];
  },
  'swaps two events': async ({ sql, association, position, other }) => {
    const move = (from: number, to: number) =>
      sql.query('update event set position = $3 where association_id = $1 and position = $2', [association, from, to]);
    await move(position, -1);
    await move(other, position);
    await move(-1, other);
    return [position, other];
  },
  'records an event twice': async ({ sql, association, position }) => {
    // Through the negative numbers, so that no two stand in one place meanwhile.
    const shift = (where: string, to: string) =>
      sql.query(`update event set position = ${to} where association_id = $1 and ${where}`, [association]);
    await shift(`position > ${position}`, '-position - 1');
    await shift('position < 0', '-position');
    await sql.query(
      `insert into event select association_id, position + 1, stream, version + 10000, type, schema, leaf, leaf_hash, recorded_at
       from event where association_id = $1 and position = $2`,
      [association, position],
    );
    await sql.query('update log_head set size = size + 1 where association_id = $1', [association]);
    return [position + 1];
  },
  'cuts off the end': async ({ sql, association, position }) => {
    await sql.query('delete from event where association_id = $1 and position >= $2', [association, position]);
    await sql.query('update log_head set size = $2 where association_id = $1', [association, position]);
    return [position];
  },
  'rewrites everything from an event on, tree and all': async (place) => {
    const { sql, association, position, size } = place;
    await sql.query(
      `update event set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"data":{', '"data":{"a":1,'), 'UTF8')
       where association_id = $1 and position >= $2`,
      [association, position],
    );
    await rehash(place);
    await sql.query('delete from log_tile where association_id = $1', [association]);
    await new Tiles(sql, association).extend(size);
    return [position];
  },
  'edits a node of the tree': async ({ sql, association, position, size }) => {
    const nth = position % Math.min(256, size);
    await sql.query(
      `update log_tile set hashes = set_byte(hashes, $2, get_byte(hashes, $2) # 1)
       where association_id = $1 and level = 0 and nth = 0`,
      [association, nth * 32 + 5],
    );
    return [`0/${nth}`];
  },
  'edits the head of the log': async ({ sql, association, position, other, size }) => {
    const head = other % 2 === 0 ? position : size + 1 + other;
    await sql.query('update log_head set size = $2 where association_id = $1', [association, head]);
    return [Math.min(head, size)];
  },
  'edits a sealed text': async ({ sql, association, position }) => {
    const { rows } = await sql.query<{ id: string }>(
      `update sealed set value = set_byte(value, length(value) - 1, get_byte(value, length(value) - 1) # 1)
       where association_id = $1 and id = (
         select (convert_from(leaf, 'UTF8')::json->3->'data'->'note'->>'$sealed')::uuid
         from event where association_id = $1 and position = $2)
       returning id`,
      [association, position],
    );
    return [rows[0]!.id];
  },
  'edits the schema': async ({ sql, association, position }) => {
    await sql.query('update event set schema = 9 where association_id = $1 and position = $2', [association, position]);
    return [position];
  },
};
