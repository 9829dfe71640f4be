import { Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { Invalid } from '../eventstore/errors.js';
import { type TakenBack } from '../eventstore/store.js';
import { sum, type BulkAnswer, type BulkCommitted, type BulkUndone, type Progress, type Shown } from './answers.js';
import { openTable } from './bring.js';
import { type Mapping } from './mapping.js';
import { clearRows, entering, give, IN_PART, judge, keysOf, type Order, ordersOf } from './orders.js';
import { type Kind } from './reader.js';
import { Readers } from './readers.js';
import { takeBackAll } from './take-back-all.js';
import { TakeBackRows } from './take-back-rows.js';
import { batchesOf } from './units.js';
import { told, Works } from './works.js';
import { type Brought, type RowState } from './working-row.js';
import { WorkingRows } from './working-rows.js';

const PAGE = 100;
const silent: Progress = () => undefined;

/** Reads tables of facts, turns their rows into ordinary commands, and takes a whole import back. */
@Injectable()
export class BulkImports {
  constructor(
    private readonly readers: Readers,
    private readonly table: WorkingRows,
    private readonly door: Door,
    private readonly works: Works,
  ) {}

  /** Reads a table and compares it with the record as it is now. One that is not understood is refused (422) and not kept. */
  async read(
    { association }: Caller,
    given: { kind: Kind; bytes: Buffer; name: string; mapping: Mapping },
    progress = silent,
  ): Promise<BulkAnswer> {
    const { brought, rows } = await openTable(this.readers, association, given);
    await this.table.keep(association, brought, rows);
    await this.compare(association, brought, progress);
    return this.show(association, given.kind, brought.id);
  }

  async show(
    association: string,
    kind: Kind,
    id: string,
    { state, limit = PAGE, cursor = 0 }: Shown = {},
  ): Promise<BulkAnswer> {
    const { name, encoding, columns } = await this.table.find(association, kind, id);
    const working = this.works.of(id);
    const { states, problems } = await this.table.counts(association, id);
    const rows = await this.table.page(association, id, cursor, limit + 1, state);
    const more = rows.length > limit ? String(rows[limit - 1]!.n) : undefined;
    return {
      ...{ id, kind, format: 'csv', name, encoding },
      state: states['done'] ? 'committed' : 'read',
      ...(working && { working }),
      columns,
      count: sum(states),
      ...{ states, problems },
      rows: rows.slice(0, limit),
      ...(more !== undefined && { cursor: more }),
    };
  }

  /**
   * Gives the commands of the chosen rows, of all that are clear where none are chosen. What a rule refuses concerns its row; the
   * others go on. A second time adds nothing, and one that was broken off is gone on with.
   */
  async commit(caller: Caller, kind: Kind, id: string, chosen?: number[], progress = silent): Promise<BulkCommitted> {
    const { association } = caller;
    const brought = await this.table.find(association, kind, id);
    const count = sum((await this.table.counts(association, id)).states);
    const strange = chosen?.find((n) => n < 1 || n > count);
    if (strange !== undefined)
      throw new Invalid([{ pointer: '/rows', code: 'row-unknown' }], `There is no row ${strange}`);
    const all = chosen?.length ?? count;
    const answer = { committed: 0, events: 0 };
    await this.works.during(id, { at: 'committing', all, ...told(association, brought) }, progress, async (heard) => {
      const propose = await this.readers.open(kind, association, id);
      const enter = entering(this.door, caller, brought, count);
      for await (const units of this.batches(association, brought, open, chosen)) {
        const judged = await judge(propose, units);
        const rows = judged.flatMap((each) => each.rows);
        for (const order of ordersOf(judged)) {
          await enter();
          await this.carryOut(caller, brought, order, answer);
          for (const { rows } of order.of) heard(rows.length);
        }
        await this.table.mark(association, id, rows);
        for (const { steps, rows } of judged) if (steps.length === 0) heard(rows.length);
      }
    });
    return { id, ...answer, ...(await this.table.leftOut(association, id, chosen)) };
  }

  /** Takes back, by corrections, every fact that this import put into the record, the last first. */
  async undo(caller: Caller, kind: Kind, id: string, reason: string, progress = silent): Promise<BulkUndone> {
    const { association } = caller;
    const brought = await this.table.find(association, kind, id);
    // Of all attempts, so that an undo that was broken off finds again what it has not come to.
    const all = await this.table.recordedCount(association, keysOf(id));
    if (all > 0) await this.table.nextAttempt(association, id);
    const answer: BulkUndone = { id, undone: 0, kept: [] };
    const takeBack = (stream: string, positions: number[]) =>
      this.door.give<TakenBack>(
        { ...caller, key: undefined, correlation: id },
        new TakeBackRows(stream, positions, reason),
      );
    await this.works.during(id, { at: 'undoing', all, ...told(association, brought) }, progress, async (heard) => {
      for await (const facts of this.table.recorded(association, keysOf(id)))
        await takeBackAll(facts, takeBack, answer, heard);
    });
    await this.compare(association, brought, silent);
    return answer;
  }

  /** One order; where one row of many was refused, each by itself. */
  private async carryOut(
    caller: Caller,
    brought: Brought,
    order: Order,
    answer: Pick<BulkCommitted, 'committed' | 'events'>,
  ): Promise<void> {
    const { events, refusal } = await give(this.door, caller, brought, order);
    const rows = clearRows(order);
    answer.events += events;
    if (!refusal) {
      answer.committed += rows.length;
      for (const row of rows) row.state = 'done';
    } else if (order.of.length > 1) {
      for (const each of order.of) await this.carryOut(caller, brought, { of: [each], steps: each.steps }, answer);
    } else {
      for (const row of rows) {
        row.state = 'refused';
        row.problems.push({ n: row.n, ...refusal }, ...(events > 0 ? [{ n: row.n, ...IN_PART }] : []));
      }
    }
  }

  private async compare(association: string, brought: Brought, progress: Progress): Promise<void> {
    const all = sum((await this.table.counts(association, brought.id)).states);
    let seen = 0;
    const propose = await this.readers.open(brought.kind, association, brought.id);
    for await (const units of this.batches(association, brought, open)) {
      const rows = (await judge(propose, units)).flatMap((judged) => judged.rows);
      await this.table.mark(association, brought.id, rows);
      progress((seen += rows.length), all);
    }
  }

  private batches(association: string, brought: Brought, states: RowState[], chosen?: number[]) {
    const byPart = this.readers.of(brought.kind).some(({ part }) => part);
    return batchesOf(this.table, association, brought, { states, chosen, byPart });
  }
}

/** Rows of which something may still be made. */
const open: RowState[] = ['read', 'new', 'known', 'needs-a-look', 'refused'];
