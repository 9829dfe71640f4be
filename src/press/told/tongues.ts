import { type Known } from '../imports/match-member.js';
import { type Mention } from '../imports/mentioned-members.js';
import { type Sentence } from './told.js';
import { english } from './tongues/english.js';
import { japanese } from './tongues/japanese.js';
import { korean } from './tongues/korean.js';
import { russian } from './tongues/russian.js';

/** Somebody whom a sentence names with an office, and for which member, where that stands there. */
export interface Named {
  title: string;
  name: string;
  member?: Known;
}

/** What stands around the name of a member; `n` is the number of the term. */
export interface Beside {
  before?: RegExp;
  after?: RegExp;
}

/** How the press of a language other than Chinese tells of people, coordinators and invitations. */
export interface Tongue {
  /** Somebody came; not where that is still ahead. */
  came: RegExp;
  ahead: RegExp;
  /** Titles of those who come for the association itself, or for nobody. */
  notSent: RegExp;
  people: (written: string, mentions: Mention[]) => Named[];
  /** Whom a meeting let in, and whom it elected to the chair; not where a sentence says that this is `open` still. */
  admits: Beside[];
  elects: Beside[];
  open: RegExp;
  /** Somebody (`title`, `name`) presided over the meeting. */
  presided: RegExp[];
  /** Since when somebody coordinates which committee: `year`, perhaps `month`, and `committee`. */
  coordinates: RegExp;
  /** The name of a committee as it stands by itself. */
  committee?: (written: string) => string;
  /** Somebody is invited: `by` the association, whom (`to`), and to `what` that is `planned`. */
  invites: RegExp;
  planned: RegExp;
  /** Spring, summer, autumn and winter of this year, its halves, this year and the next, as the press says them. */
  times: RegExp[];
}

const tongues: Record<string, Tongue> = { en: english, ja: japanese, ko: korean, ru: russian };

/** The tongue of a sentence of an original; what others made of one is not read for what it tells. */
export const tongueOf = ({ language, isMade }: Sentence): Tongue | undefined =>
  isMade ? undefined : tongues[language.split('-')[0]!];
