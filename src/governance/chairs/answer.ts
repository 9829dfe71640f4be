import { type Holding } from '../../language/dates.js';
import { type Called, type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Member } from '../../timeline/labels.js';
import { type InAll } from '../../web/phrases.js';

/** Somebody who headed a government, as far as dates say. */
export interface Person {
  name: Record<string, string | null>;
  office: Names;
  from: string;
  until: string | null;
}

/** What follows from the rules where no fact tells it: the day, the version of the rules, the meeting that they name. */
export interface Derived {
  on: string;
  rules: string;
  meeting: string | null;
}

/** A member that stood for a term, by its own application or proposed by others. */
export interface Candidacy {
  member: Member;
  on: string;
  basis: string | null;
  meeting: string | null;
  withdrawn: string | null;
  evidence: Evidence;
}

/** How an election differs from what the rules of its day let a body do, or a member be. */
export type Discrepancy = 'body-may-not-elect' | 'member-may-not-chair' | 'member-may-not-stand';

/** A term of the chair. Facts and what is derived stand apart; who has only candidates has no member and no election yet. */
export interface Term {
  term: number;
  member: Member | null;
  candidacies: Candidacy[];
  elected: string | null;
  decision: string | null;
  meeting: string | null;
  body: string | null;
  rules: string | null;
  discrepancies: Discrepancy[];
  handedOver: { on: string; by: Member | null; meeting: string | null } | null;
  started: string | null;
  ended: string | null;
  derived: { started: Derived | null; ended: Derived | null };
  /** The period that the association named, where it is another. */
  named: string | null;
  /** For how many months it was held, up to the day asked for; least and most differ where dates are imprecise. */
  months: { least: number; most: number } | null;
  officeHolders: Person[];
  evidence: Evidence;
}

/** Why somebody holds the chair on a day: from facts, or from the rules of a day and the meeting that they name. */
export interface Why {
  basis: 'fact' | 'rules';
  rules: { version: string; names: Names | null } | null;
  meeting: { id: string; handle: string | null; names: Names } | null;
  text: InAll;
  /** The names in the text. */
  called: Called[];
}

/** The chair on a day, with who headed it that day. */
export interface InOffice {
  member: Member;
  term: number;
  holds: Exclude<Holding, 'no'>;
  since: string;
  until: string | null;
  named: string | null;
  people: Person[];
  why: Why;
  evidence: Evidence;
}

/** Who holds the chair on the day asked for (several where dates leave it open), and all terms. */
export interface ChairsAnswer {
  inOffice: InOffice[];
  count: number;
  items: Term[];
}
