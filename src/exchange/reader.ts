import { type FactDate } from '../language/dates.js';
import { type Evidence } from '../language/nouns.js';
import { type PageLanguage } from '../web/page-language.js';
import { type FieldName } from './field.words.js';

/** What tables hold. Each kind is read by the rooms that know what its rows mean. */
export const kinds = ['members', 'meetings', 'attendance', 'decisions'] as const;
export type Kind = (typeof kinds)[number];
/** What a text may tell besides, put as rows of a table would be; no table of them is brought in. */
export type ReaderKind = Kind | 'bodies' | 'presiding' | 'committees' | 'commitments';

/** Something that a row may say. */
export interface Field {
  name: FieldName;
  means: Record<PageLanguage, string>;
  required?: true;
  /** Headers under which it is usually found, however written. */
  headers?: string[];
  /** Set where it is said by language: `name.ko`. */
  byLanguage?: true;
}

/** What a row says, by field, as written; what is empty is not there. */
export type Cells = Record<string, string>;

export interface Row {
  n: number;
  cells: Cells;
  /** The table it stands in, which facts made of it cite. */
  table?: string;
  /** What stands behind a row that is of no table. */
  evidence?: Evidence;
}

/** Rows that together speak of one thing, such as the people of one delegation, in the order of the file. */
export interface Unit {
  rows: Row[];
}

/** Something about a row that a person should see; where it `blocks`, nothing can be made of the row as it is. */
export interface Finding {
  n: number;
  code: string;
  detail: string;
  blocks?: true;
}

/** A command to give for a unit. `made` are the ids of what earlier steps of the unit brought about, by their names. */
export interface Step {
  name: string;
  command(made: Record<string, string>): object;
  /** Steps of several units that go `into` the same thing may be given as one command, made of their items. */
  joined?: { into: string; item: unknown; command(items: unknown[]): object };
  /** Set where it puts a recorded day more exactly, which only a person decides. */
  corrects?: Corrects;
}

/** A recorded fact of which a day is to read otherwise. */
export interface Corrects {
  position: number;
  field: string;
  was: FactDate;
  now: FactDate;
}

/** What is made of a unit: commands, in order; none where the record says all of it already. */
export interface Proposal {
  findings: Finding[];
  steps: Step[];
}

/** Proposes what to do with units of rows, comparing them with the record as it is known when they come, batch after batch. */
export type Propose = (units: Unit[]) => Promise<Proposal[]>;

/** How a room reads the rows of a kind. */
export interface RowReader {
  kind: ReaderKind;
  fields: Field[];
  /** Set where its steps are about what those of another reader bring about. */
  follows?: true;
  /** Rows of the same part come together, whatever stands between them; of the same unit within a part are one thing. */
  part?(cells: Cells): string;
  unit?(cells: Cells): string;
  /** Begins to read a table; `source` is the import, from which ids of what has no id may be derived. */
  open(association: string, source: string): Promise<Propose>;
}
