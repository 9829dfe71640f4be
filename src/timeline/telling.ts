import { type AnyFact, type Recorded } from '../eventstore/facts.js';
import { type Language } from '../language/languages.js';
import { type Names } from '../language/names.js';
import { type Evidence } from '../language/nouns.js';

/** What a line says in every language. */
export type LineText = Record<Language, string>;

/** A line of a member's timeline. `{meeting}` and the like in the text stand for the name of what the id names. */
export interface Line {
  /** The member whose timeline it stands on; none where a later event of the stream names it. */
  government?: string;
  lane: 'milestone' | 'coverage';
  kind: string;
  on?: string;
  end?: string;
  text: LineText;
  /** What it says instead as long as its day may not have come. */
  ahead?: LineText;
  /** Ids whose names the text calls by their key; `person` and the like carry their names themselves. */
  names?: Record<string, string | Record<string, string | null> | undefined>;
  meeting?: string;
  decision?: string;
  coverage?: string;
  evidence?: Evidence;
}

/** What a thing is called, for lines and pages that name it. */
export interface Label {
  id: string;
  kind: 'government' | 'meeting' | 'decision' | 'coverage' | 'committee' | 'commitment' | 'table';
  names: Names;
  /** How it stands in addresses: a code or handle. */
  handle?: string;
  country?: string;
}

/** The kind of line that tells what a thing is called from its day on and until its `end`, by language under `name`. */
export const RENAMED = 'member-renamed';

/** That the label of its stream's thing is to be looked at again: it has another handle, or a line tells another name. */
export interface Relabel {
  id: string;
  handle?: string;
}

/** What an event changes of the lines of one kind that its stream told before; what is not given stays. */
export interface Change {
  kind: string;
  /** The kind that they are from now on. */
  becomes?: string;
  government?: string;
  on?: string;
  text?: LineText;
  ahead?: LineText | null;
  /** The item whose text the item of the line prints again. */
  reprintOf?: string;
  meeting?: string;
  decision?: string;
  /** That the one line of this kind stands on the timelines of others as well, in these words. */
  also?: { governments: string[]; kind: string; text: LineText };
  evidence?: Evidence;
}

/**
 * What one event tells: lines for timelines, what it changes of earlier ones (in order), a label for what it names, what it
 * changes of the one told before; `null` is silence.
 */
export type Told = { lines?: Line[]; changes?: Change[]; label?: Label; relabel?: Relabel; says?: Says } | null;

/** What an event says of no member, in a sentence for lists of events: no timeline tells it. */
export type Says = Pick<Line, 'text' | 'names'>;

/** Each event of a room with what it tells; an event without an entry does not compile. */
export type Tellings<F extends AnyFact> = {
  [T in F['type']]: (fact: Recorded & Extract<F, { type: T }>) => Told;
};
export type AnyTellings = Record<string, (fact: never) => Told>;
