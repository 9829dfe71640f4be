import { type Names } from '../../language/names.js';
import { type Member } from '../../timeline/labels.js';
import { type Status } from '../events.js';
import { type SaidTimes } from '../figures/figures.query.js';
import { type Verdict } from '../figures/verdict.js';
import { type OwnDelegate, type OwnDelegation } from './delegations-of.js';
import { type Rate } from './rate.js';

export interface MatrixFilter {
  body?: string;
  series?: string;
  /** The first and last year, month or day. */
  from?: string;
  to?: string;
  /** No more than the first of the meetings that are left. */
  first?: number;
  /** No more than the last of those. */
  latest?: number;
  country?: string;
  member?: string;
  /** Only who came to all of these meetings, or of whom it is not recorded that they came to any. */
  came?: 'all' | 'none';
}

/** How much of a matrix to tell. */
export interface MatrixPart {
  /** Which of so many governments, of whose cells at these meetings so many are recorded. */
  lines(governments: number, recorded: number, meetings: MatrixMeeting[]): { from: number; to: number };
  absentees: number;
  /** Of each meeting, so many of the figures that were published. */
  figures: number;
}

export interface MatrixMeeting {
  id: string;
  handle: string;
  body: string;
  names: Names;
  on: string;
  /** How many came, whether they were expected or not. */
  came: number;
  /** Of the members on that day; none where of nobody anything is known, where no members were called, or where the record may not hold all. */
  rate: Rate | null;
  /** How many governments came, as others published it, with the verdict on the count; where all governments are asked for. */
  reported: (Omit<SaidTimes, 'of'> & { verdict: Verdict | null })[];
  /** How many figures there are, where a part was asked for. */
  ofReported?: number;
}

export interface MatrixItem {
  member: Member;
  country: string | null;
  /** By meeting id. */
  cells: Record<string, Status>;
  /** The meetings at which it was present online alone. */
  online: string[];
  came: number;
  /** Meetings that fell into its membership: what a rate is counted against. */
  expected: number;
  /** Meetings beside those that perhaps fell into it, where there are any. */
  perhaps?: number;
  /** How often it came where it was not expected, as an observer does, where it did. */
  uncalled?: number;
  /** Meetings of which it is not known whether it came, those that perhaps fell into its membership among them. */
  unknown: number;
  rate: Rate | null;
}

/** Who surely belonged and is recorded as absent or excused. Of whom it is not known is not among them. */
export interface Absentee {
  member: Member;
  country: string | null;
  absent: number;
  excused: number;
  meetings: { id: string; handle: string; on: string; status: 'absent' | 'excused' }[];
}

/**
 * Members × meetings. A cell is missing where a government surely did not belong on that day and nothing is recorded of it; where it
 * perhaps belonged, it is unknown whether it came.
 */
export interface MatrixAnswer {
  count: number;
  /** How many meetings there are, where the latest alone are told. */
  ofMeetings?: number;
  meetings: MatrixMeeting[];
  /** The place of the first of these among all, where a part was asked for. */
  from?: number;
  items: MatrixItem[];
  absentees: Absentee[];
  /** How many there are, where a part was asked for. */
  ofAbsentees?: number;
  /** The countries that can be asked for. */
  countries: string[];
  /** Where one member is asked about: who came for it to which of these meetings, and the same by person. */
  delegations?: OwnDelegation[];
  people?: OwnDelegate[];
}
