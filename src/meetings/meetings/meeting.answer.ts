import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Member } from '../../timeline/labels.js';
import { type GuestItem } from '../attendance/guests.js';
import { type ReportedFigure } from '../figures/figures.query.js';
import { type LifeStep } from './meeting.entity.js';
import { type MeetingSummary } from './summary.js';

type Text = Record<string, string | null>;

/** Who acted: a person, for a member, for the secretariat or for an organisation. */
export interface ActedBy {
  member: Member | null;
  secretariat: boolean;
  organisation: Names | null;
  names: Text | null;
  title: Names | null;
}
export interface Role {
  by: ActedBy;
  /** On which days, and over which item; over all of it where neither is told. */
  on: string | null;
  item: string | null;
  note: Text | null;
  evidence: Evidence;
  position: number;
}
export interface Report {
  text: Text;
  by: ActedBy;
  on: string | null;
  item: string | null;
  evidence: Evidence;
  position: number;
}
export interface DecisionLine {
  id: string;
  handle: string | null;
  text: Names;
  outcome: string | null;
  on: string | null;
}
/** An item of the agenda with what was reported on it and decided under it. */
export interface Item {
  number: string;
  text: Text;
  kind: string | null;
  decisions: DecisionLine[];
  reports: Report[];
}
/** What happened to a meeting; of a move, what was planned before. */
export type Step = Omit<LifeStep, 'was'> & {
  was?: Omit<NonNullable<LifeStep['was']>, 'host'> & { host?: Member | null };
};

/** A meeting: how it went, who led it, what was on the agenda, reported and decided, and which figures others published of it. */
export interface MeetingAnswer extends MeetingSummary {
  theme: Names | null;
  opened: string | null;
  closed: string | null;
  life: Step[];
  presiding: Role[];
  moderating: Role[];
  minutes: Role[];
  agenda: Item[];
  decisions: DecisionLine[];
  reports: Report[];
  guests: GuestItem[];
  reported: ReportedFigure[];
  evidence: Evidence;
  position: number;
}
