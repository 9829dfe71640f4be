import { type Brought, type Place, type RowState, type WorkingRow } from './working-row.js';
import { type WorkingRows } from './working-rows.js';

/** Rows of one thing, in the order of the file. */
export type WorkingUnit = WorkingRow[];

/** So many units are compared with the record at once, and may be given as one command. */
const MOST_UNITS = 200;
const FIRST: Place = { part: 0, unit: '', n: 0 };

/** The rows of an import in working order, unit by unit, no more than a few hundred units at once; of one part where `byPart`. */
export async function* batchesOf(
  table: WorkingRows,
  association: string,
  { id }: Brought,
  { states, chosen, byPart }: { states: RowState[]; chosen?: number[]; byPart: boolean },
): AsyncGenerator<WorkingUnit[]> {
  let batch: WorkingUnit[] = [];
  for await (const unit of unitsOf(table, association, id, states, chosen)) {
    const leaves =
      batch.length >= MOST_UNITS || (byPart && batch[0] !== undefined && batch[0][0]!.part !== unit[0]!.part);
    if (leaves) {
      yield inFileOrder(batch);
      batch = [];
    }
    batch.push(unit);
  }
  if (batch.length > 0) yield inFileOrder(batch);
}

const inFileOrder = (units: WorkingUnit[]): WorkingUnit[] => units.toSorted((a, b) => a[0]!.n - b[0]!.n);

async function* unitsOf(
  table: WorkingRows,
  association: string,
  id: string,
  states: RowState[],
  chosen?: number[],
): AsyncGenerator<WorkingUnit> {
  let unit: WorkingUnit = [];
  for (let after = FIRST; ;) {
    const rows = await table.next(association, id, after, states, chosen);
    for (const row of rows) {
      if (unit[0] && (unit[0].part !== row.part || unit[0].unit !== row.unit)) {
        yield unit.toSorted((a, b) => a.n - b.n);
        unit = [];
      }
      unit.push(row);
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last;
  }
  if (unit.length > 0) yield unit;
}
