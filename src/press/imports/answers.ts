import { type Cells, type Corrects } from '../../exchange/reader.js';
import { type FoundFigure } from '../../web/found-figures.js';
import { type OpenFact } from '../told/told-facts.js';
import { type Refusal } from '../told/told.js';
import { type Problem, type ReadDocument } from './document.js';
import { type ProposedRow, type Surroundings } from './proposal.js';

/** What was read of a document, row by row. */
export interface ImportAnswer {
  id: string;
  /** How the document is laid out. */
  format: ReadDocument['format'];
  /** What kind of file it is, and of a text the encoding it was read in. */
  type: string;
  encoding: string | null;
  sha256: string;
  name: string;
  title: string;
  /** How far a commit or an undo is that this process is about. */
  working?: { at: string; done: number; all: number };
  /** `committed` where rows of it are in the record. */
  state: 'read' | 'committed';
  rows: ProposedRow[];
  /** Figures and facts found in the originals, each with the number of its row; they are proposed once the row is an item. */
  figures: ({ n: number } & FoundFigure)[];
  /** What nobody could place: names of members as written, and lines. */
  unmatched: { members: string[]; lines: Problem[] };
}

/** What a commit did, and of each row that it left out, why. */
export interface CommitAnswer {
  id: string;
  committed: number;
  skipped: { n: number; reason: string }[];
  events: number;
}

/** What a document tells beside its items: what of it is recorded is cited by the rows, or the items that these became. */
export interface ToldFact {
  /** By which it is chosen. */
  key: string;
  kind: OpenFact['kind'];
  /** What it says, as the rows of a table of its kind would. */
  says: Cells[];
  words: { row: number; quote: string; language: string }[];
  /** Why it cannot be recorded as it is. */
  problem: string | null;
  /** Days of recorded facts that it says more exactly. */
  corrects: Corrects[];
}

/** What became of what was chosen of it. */
export interface ToldAnswer {
  id: string;
  recorded: number;
  /** Each with its reason in English, and the name of the rule or another stable code. */
  refused: { key: string; reason: string; code: string }[];
  /** Requests to a second person. */
  waits: string[];
}

/** All that a person reviews of an import. */
export interface Looked {
  read: ImportAnswer;
  around: Surroundings;
  lines: string[];
  refused: Map<string, Refusal>;
  /** What it tells beside its items and the record does not have. */
  facts: OpenFact[];
  /** Whether something of it was recorded and is not undone. */
  isEntered: boolean;
}

/** `kept` are facts that a rule does not let go, such as an item to which text was added meanwhile. */
export interface UndoAnswer {
  id: string;
  undone: number;
  kept: { position: number; rule: string; reason: string }[];
}
