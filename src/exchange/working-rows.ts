import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { transaction } from '../eventstore/connection.js';
import { NotFound } from '../eventstore/errors.js';
import { poolOf } from '../eventstore/kernel.js';
import { addRows } from './add-rows.js';
import { leftOutOf } from './left-out.js';
import { countUnder, recordedUnder } from './recorded.js';
import { type Finding, type Kind } from './reader.js';
import { type Brought, type Place, type RowState, type ShownRow, type WorkingRow } from './working-row.js';

const PIECE = 1000;

/** The rows of imports on their way into the record. Nothing of this is in the log. */
@Injectable()
export class WorkingRows {
  constructor(private readonly dataSource: DataSource) {}

  private get pool() {
    return poolOf(this.dataSource);
  }

  /** Throws `NotFound`. */
  async find(association: string, kind: Kind, id: string): Promise<Brought> {
    const found = await this.look(association, id);
    if (found?.kind !== kind) throw new NotFound('import', id);
    return found;
  }

  async look(association: string, id: string): Promise<Brought | undefined> {
    const { rows } = await this.pool.query<Brought>(
      'select id, kind, name, encoding, sha256, columns, attempt from bulk_import where association_id = $1 and id::text = $2',
      [association, id],
    );
    return rows[0];
  }

  /** Keeps an import and its rows, all or none, as they arrive; who comes second with the same one waits and adds nothing. */
  async keep(association: string, brought: Brought, rows: AsyncIterable<WorkingRow>): Promise<void> {
    const { id, kind, name, encoding, sha256, columns } = brought;
    await transaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        `insert into bulk_import (association_id, id, kind, name, sha256, encoding, columns) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing`,
        [association, id, kind, name, sha256, encoding, JSON.stringify(columns)],
      );
      if (rowCount === 0) return;
      let piece: WorkingRow[] = [];
      for await (const row of rows) {
        piece.push(row);
        if (piece.length < PIECE) continue;
        await addRows(client, association, id, piece);
        piece = [];
      }
      await addRows(client, association, id, piece);
    });
  }

  /** Rows after a place in working order, at most so many; those in `states` alone, and of the chosen numbers where some are named. */
  async next(
    association: string,
    id: string,
    after: Place,
    states: RowState[],
    chosen?: number[],
  ): Promise<WorkingRow[]> {
    const { rows } = await this.pool.query<WorkingRow>(
      `select n, line, part, unit, cells, faults, state, import as table from bulk_row
       where association_id = $1 and import = $2 and (part, unit, n) > ($3::int, $4::text, $5::int) and state = any($6)
         and ($7::int[] is null or n = any($7))
       order by part, unit, n limit ${PIECE}`,
      [association, id, after.part, after.unit, after.n, states, chosen ?? null],
    );
    return rows;
  }

  /** Rows as they are shown, in the order of the file. */
  async page(association: string, id: string, after: number, limit: number, state?: string): Promise<ShownRow[]> {
    const { rows } = await this.pool.query<ShownRow>(
      `select n, line, state, cells, problems from bulk_row
       where association_id = $1 and import = $2 and n > $3 and ($5::text is null or state = $5
         or ($5 = 'problems' and problems <> '[]'))
       order by n limit $4`,
      [association, id, after, limit, state ?? null],
    );
    return rows;
  }

  /** The rows in some spans of numbers, in the order of the file; at most a thousand. */
  async within(association: string, id: string, spans: [first: number, last: number][]): Promise<ShownRow[]> {
    const { rows } = await this.pool.query<ShownRow>(
      `select n, line, cells from bulk_row where association_id = $1 and import = $2
       and exists (select from unnest($3::int[], $4::int[]) as span(first, last) where n between first and last)
       order by n limit ${PIECE}`,
      [association, id, spans.map(([first]) => first), spans.map(([, last]) => last)],
    );
    return rows;
  }

  /** How many rows are in each state, and how many have each problem. */
  async counts(
    association: string,
    id: string,
  ): Promise<{ states: Record<string, number>; problems: Record<string, number> }> {
    const count = async (sql: string) => {
      const { rows } = await this.pool.query<{ name: string; count: number }>(sql, [association, id]);
      return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
    };
    return {
      states: await count(
        `select state as name, count(*) from bulk_row where association_id = $1 and import = $2 group by 1 order by 1`,
      ),
      problems: await count(
        `select problem->>'code' as name, count(*) from bulk_row, jsonb_array_elements(problems) as problem
         where association_id = $1 and import = $2 group by 1 order by 1`,
      ),
    };
  }

  /** The rows that a commit left out, of those chosen where some are. */
  leftOut = (association: string, id: string, chosen?: number[]) => leftOutOf(this.pool, association, id, chosen);

  /** Notes what became of rows. */
  async mark(
    association: string,
    id: string,
    rows: { n: number; state: RowState; problems: Finding[] }[],
  ): Promise<void> {
    await this.pool.query(
      `update bulk_row set state = said.state, problems = said.problems
       from unnest($3::int[], $4::text[], $5::jsonb[]) as said(n, state, problems)
       where association_id = $1 and import = $2 and bulk_row.n = said.n`,
      [
        association,
        id,
        rows.map(({ n }) => n),
        rows.map(({ state }) => state),
        rows.map(({ problems }) => JSON.stringify(problems.map(({ n: _, ...problem }) => problem))),
      ],
    );
  }

  /** After an undo the rows may be committed again; their keys then are new ones. */
  async nextAttempt(association: string, id: string): Promise<void> {
    await this.pool.query('update bulk_import set attempt = attempt + 1 where association_id = $1 and id = $2', [
      association,
      id,
    ]);
    await this.pool.query(`update bulk_row set state = 'read' where association_id = $1 and import = $2`, [
      association,
      id,
    ]);
  }

  /** The positions of all that was recorded under keys that begin so, the last first, a piece at a time. */
  recorded = (association: string, keys: string) => recordedUnder(this.pool, association, keys);

  /** How many facts those are. */
  recordedCount = (association: string, keys: string) => countUnder(this.pool, association, keys);
}
