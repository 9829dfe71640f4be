import { Injectable } from '@nestjs/common';
import { NotFound } from '../eventstore/errors.js';
import { EventLog } from '../eventstore/log.js';
import { type AsOf } from '../language/as-of.js';
import { spansIn } from '../language/ranges.js';
import { answered, type AnsweredAsOf } from '../web/as-of.js';
import { type TableEvent } from './events.js';
import { WorkingRows } from './working-rows.js';
import { type ShownRow } from './working-row.js';

/** A table that facts cite, with those of its rows that were asked for. */
export interface TableAnswer {
  asOf: AnsweredAsOf;
  id: string;
  kind: string;
  /** The name of the file; `null` where it was erased. */
  name: string | null;
  encoding: string;
  sha256: string;
  count: number;
  /** The rows that were asked for, at most a thousand. One that was erased, or that is kept elsewhere, is not there. */
  rows: Pick<ShownRow, 'n' | 'line' | 'cells'>[];
  recordedAt: string;
  position: number;
}

/** Tells of tables in the record, and shows the rows behind facts. */
@Injectable()
export class Tables {
  constructor(
    private readonly log: EventLog,
    private readonly table: WorkingRows,
  ) {}

  /** Throws `NotFound`. */
  async show(asOf: AsOf, id: string, rows?: string): Promise<TableAnswer> {
    const [event] = await this.log.stream(asOf.association, `table-${id}`, asOf.knownOn);
    if (!event) throw new NotFound('table', id);
    const { table, rows: count, ...data } = event.data as TableEvent['data'];
    return {
      asOf: answered(asOf),
      id: table,
      ...data,
      count,
      rows: rows === undefined ? [] : await this.table.within(asOf.association, table, spansIn(rows)),
      recordedAt: event.recordedAt,
      position: event.position,
    };
  }
}
