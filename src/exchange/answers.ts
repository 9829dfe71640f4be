import { type Kept } from '../eventstore/take-back.js';
import { type Judged } from './orders.js';
import { type Kind } from './reader.js';
import { type Brought, type ShownRow } from './working-row.js';

/** What was read of a table, with some of its rows. */
export interface BulkAnswer {
  id: string;
  kind: Kind;
  format: 'csv';
  name: string;
  encoding: string;
  /** `committed` where rows of it are in the record. */
  state: 'read' | 'committed';
  /** Set while rows are taken into the record, or facts back, by the process that answers. */
  working?: Working;
  columns: Brought['columns'];
  count: number;
  /** How many rows are in each state; while a commit runs, how far it is. */
  states: Record<string, number>;
  /** How many rows have each problem, by its code. */
  problems: Record<string, number>;
  rows: ShownRow[];
  /** Set where more rows follow. */
  cursor?: string;
}

/** How far a commit, in rows, or an undo, in facts, has come. */
export interface Working {
  at: 'committing' | 'undoing';
  done: number;
  all: number;
}

export interface BulkCommitted {
  id: string;
  committed: number;
  events: number;
  /** The first rows that were left out, with the reason; `left` is how many there are. */
  skipped: { n: number; code: string; reason: string }[];
  left: number;
}

/** `kept` are facts that a rule does not let go. */
export interface BulkUndone {
  id: string;
  undone: number;
  kept: Kept[];
}

/** Which rows are shown: those in a state, or with `problems`; after row `cursor`. */
export interface Shown {
  state?: string;
  limit?: number;
  cursor?: number;
}
export type Progress = (done: number, all: number) => void;

const MOST_SKIPPED = 100;

/** Notes a row that was left out; of many the first alone with their reasons. */
export const skip = (answer: BulkCommitted, { n, state, problems }: Judged['rows'][number]): void => {
  if (state === 'done' || state === 'known') return;
  answer.left += 1;
  const { code, detail } = problems.findLast(({ blocks }) => blocks) ?? OTHER;
  if (answer.skipped.length < MOST_SKIPPED) answer.skipped.push({ n, code, reason: detail });
};

const OTHER = { code: 'needs-a-look', detail: 'Another row of the same thing needs a look' };
