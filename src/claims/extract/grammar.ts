import { type FoundComparator, type FoundMeasure } from './found-claim.js';

/** What a figure counts; `members-and-observers` are more than the members, and so no total of these. */
export type Kind = 'countries' | 'governments' | 'members' | 'members-and-observers' | 'people';

/**
 * What a clause tells of what it counts: who came, who belongs, who founded; `roll` that those counted are themselves the members,
 * whatever they are called ("parties are 184 states"); `other` that the figure is about something else.
 */
export type Frame = 'present' | 'membership' | 'roll' | 'founding' | 'other';

/** A word that says which frame a figure is in. `before` and `after` are the side of the figure on which it says so. */
export type Cue = [frame: Frame, side: 'before' | 'after' | 'both', pattern: string];

type Bound = [comparator: FoundComparator, pattern: string];

/** Year, month and day as far as written, as groups `y`, `m` and `d` say them. */
export interface WrittenDay {
  y?: number;
  m?: number;
  d?: number;
}

/** How one language tells figures and facts. Patterns are sources of regular expressions over a `Reading`. */
export interface Grammar {
  /** Whether words are parted by spaces, so that an empty line is the end of a paragraph. */
  spaced: boolean;
  numeral: string;
  read: (written: string) => number | undefined;
  ordinal: string;
  readOrdinal: (written: string) => number | undefined;
  /** Words before, behind and between numeral and noun that make a figure a bound. */
  bounds: { before: Bound[]; within: Bound[]; after: Bound[] };
  /** What stands between the two figures of a range; `opens` before both. */
  range: { opens?: string; between: string };
  /** Where a figure `{n}` stands with what it counts, the more telling first; with a frame where the form itself tells it. */
  forms: [Kind, string, Frame?][];
  /** What stands before a figure that goes on with a count of the same things elsewhere, `{part}`: the two are one count. */
  parts?: string;
  cues: Cue[];
  /** Words that say who is going to come: what they speak of nobody has counted yet. */
  announced: string;
  /** Changes of a total: `{was}` and `{now}`, in a sentence about `members`. */
  totals: string[];
  members: string;
  /** What parts a sentence into clauses. */
  clause: string;
  /** Places in an order `{o}`. */
  ordinals: [FoundMeasure, string][];
  /** What a theme is called, with the theme as group `said`. */
  themes: string[];
  /** Dates, with groups `y`, `m`, `d`. */
  days: string[];
  readDay: (groups: Partial<Record<'y' | 'm' | 'd', string>>) => WrittenDay;
  /** Verbs of founding and joining beside a date, and what in the clause says that they are about something else. */
  founded: Verb;
  joined: Verb;
  /** A member's name as group `member`. */
  member: string;
  /** Words beside a total that say when it held. */
  moment: { before: string; after: string };
  /** What stands before and behind a date that a total is about. */
  asOf: { before: string; after: string };
}

export interface Verb {
  verb: string;
  unless: string;
  /** Where the date stands before the verb, as it does in languages whose verbs come last. */
  dayFirst?: boolean;
  /** A further member with its date that shares the verb: "and Busan in 2000". `{day}` is the date. */
  likewise?: string;
  /** What the press of a member calls it, which may stand between the day and the verb: 自2016年9月我省加入. */
  ours?: string;
}
