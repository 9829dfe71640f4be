import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Keeper, type KeptText, type PlaceBeside } from '../eventstore/beside.js';
import { poolOf } from '../eventstore/kernel.js';
import { type Sql } from '../eventstore/vault.js';

const PIECE = 1000;

/** Rows of tables that were brought in, as what is held about persons is found and erased there: a row at a time. */
@Injectable()
export class KeptRows implements Keeper {
  readonly kind = 'table-row';

  constructor(private readonly dataSource: DataSource) {}

  async *texts(association: string): AsyncGenerator<KeptText> {
    const pool = poolOf(this.dataSource);
    const { rows: tables } = await pool.query<{ id: string; text: string }>(
      `select id, name as text from bulk_import where association_id = $1 order by id`,
      [association],
    );
    for (const table of tables) {
      // Its name stands in the event as well by which it came into the record.
      yield { ...table, stream: `table-${table.id}` };
      for (let after = -1; ;) {
        const { rows } = await pool.query<{ row: number; text: string }>(
          `select n as row, concat(cells, faults, problems) as text from bulk_row
           where association_id = $1 and import = $2 and n > $3 order by n limit ${PIECE}`,
          [association, table.id, after],
        );
        for (const row of rows) yield { id: table.id, ...row };
        if (rows.length < PIECE) break;
        after = rows.at(-1)!.row;
      }
    }
  }

  /** A table whose name is to go loses that alone: by its rows it is known what was taken in of it. */
  async erase(sql: Sql, association: string, places: PlaceBeside[]): Promise<number> {
    const rows = places.filter(({ row }) => row !== undefined);
    const gone = await sql.query(
      `delete from bulk_row where association_id = $1
       and (import, n) in (select * from unnest($2::uuid[], $3::int[]))`,
      [association, rows.map(({ id }) => id), rows.map(({ row }) => row)],
    );
    const unnamed = await sql.query(
      `update bulk_import set name = 'table' where association_id = $1 and id = any($2::uuid[]) and name <> 'table'`,
      [association, places.filter(({ row }) => row === undefined).map(({ id }) => id)],
    );
    return (gone.rowCount ?? 0) + (unnamed.rowCount ?? 0);
  }
}
