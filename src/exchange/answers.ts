import { type Kept } from '../eventstore/take-back.js';
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

/** How many rows there are, in whatever state. */
export const sum = (states: Record<string, number>): number =>
  Object.values(states).reduce((all, each) => all + each, 0);
