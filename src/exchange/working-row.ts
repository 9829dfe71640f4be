import { type Cells, type Finding, type Kind } from './reader.js';

/**
 * `new`: may be committed; `needs-a-look`: something blocks it; `refused`: a rule said no when it was committed; `known`: the record
 * says it already; `done`: it is in the record by this import; `read`: not yet compared.
 */
export type RowState = 'read' | 'new' | 'known' | 'needs-a-look' | 'refused' | 'done';

export interface Brought {
  id: string;
  kind: Kind;
  name: string;
  encoding: string;
  sha256: string;
  /** The columns of the table with the field that each was read as. */
  columns: { column: string; field: string | null }[];
  attempt: number;
}

export interface WorkingRow {
  n: number;
  line: number;
  part: number;
  unit: string;
  cells: Cells;
  faults: Finding[];
  state: RowState;
  table?: string;
}

/** A row as it is shown. */
export interface ShownRow {
  n: number;
  line: number;
  state: RowState;
  cells: Cells;
  problems: Omit<Finding, 'n'>[];
}

/** A place in the order in which rows are worked through. */
export type Place = Pick<WorkingRow, 'part' | 'unit' | 'n'>;
