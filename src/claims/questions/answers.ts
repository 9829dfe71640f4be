import { type Comparator } from '../../language/figures.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Member } from '../../timeline/labels.js';
import { type Measure, type Moment } from '../events.js';
import { type OwnThen } from './question.entity.js';
import { type Verdict } from './verdicts.js';
import { type InAll } from '../../web/phrases.js';

/** What is asked: what is counted, of what. */
export interface AskedAbout {
  measure: Measure;
  meeting: { id: string; handle: string | null; names: Names } | null;
  member: Member | null;
  asOf: string | null;
  when: Moment | null;
}

/** Something said: a figure and how it is put, or a day or words. */
export interface SaidSo {
  comparator: Comparator | null;
  value: number | null;
  upTo: number | null;
  said: string | null;
  /** What the figure may mean; `most` is null where there is no end. */
  bounds: { least: number; most: number | null } | null;
}

/** What several sources say alike. */
export interface Told extends SaidSo {
  /** How many claims say it, from how many texts. */
  count: number;
  origins: number;
  /** How it stands to what the record itself says; null where that says nothing. */
  besideOwn: Verdict | null;
}

/** One source's claim. */
export interface QuestionClaim extends SaidSo {
  id: string;
  counting: string | null;
  evidence: Evidence;
  /** The text it goes back to: the same for an item and its reprints. */
  origin: string;
  position: number;
}

/** A claim that does not count here, with the reason; `into` is the question in which it counts. */
export interface PutClaim extends QuestionClaim {
  reason: string | null;
  into?: string;
  measure?: Measure;
}

/** What the record itself says, and how it comes to that. */
export interface OwnSaid {
  value: number | null;
  said: string | null;
  words: Names | null;
  bounds: { least: number; most: number | null } | null;
  why: InAll;
  path: string;
}

/** What is stood by, or that the question is to stay open. */
export interface StandingAnswer {
  state: 'proposed' | 'answered' | 'left-open';
  claim: string | null;
  /** What the record said when it was stood by. */
  own: OwnThen | null;
  /** What is stood by; null where the claim is not in the record any more. */
  stands: SaidSo | null;
  /** Set where the claim does not count here any more: it was taken back, moved or set aside since. */
  gone?: true;
  reason: string | null;
  proposedBy: string;
  confirmedBy: string | null;
  selfApproved: boolean;
  since: string;
  position: number;
}

export const states = ['open', 'proposed', 'answered', 'left-open', 'contradictory'] as const;
export type QuestionState = (typeof states)[number];

/** A question in a list. */
export interface QuestionItem {
  id: string;
  about: AskedAbout;
  state: Exclude<QuestionState, 'contradictory'>;
  /** Whether something said contradicts something else that is said, or what the record says. */
  contradictory: boolean;
  said: Told[];
  /** How much else is said, where only what most texts say was asked for. */
  more?: number;
  /** How many texts stand behind all that is said. */
  origins: number;
  own: OwnSaid | null;
  answer: StandingAnswer | null;
}

/** A question with all that was said on it and done about it. */
export interface QuestionAnswer extends Omit<QuestionItem, 'said'> {
  said: (Told & { claims: QuestionClaim[] })[];
  /** The verdict on each pair of `said`, by their places. */
  verdicts: { one: number; other: number; verdict: Verdict }[];
  elsewhere: PutClaim[];
  setAside: PutClaim[];
  /** Other questions on the same meeting, member or day. */
  beside: { id: string; about: AskedAbout }[];
  history: Step[];
  /** How often something was decided about it, which a form carries along. */
  version: number;
}

/** What somebody did about a question. */
export interface Step {
  type: string;
  position: number;
  recordedAt: string;
  actor: string;
  onBehalfOf: string | null;
  reason: string | null;
  claim: string | null;
}
