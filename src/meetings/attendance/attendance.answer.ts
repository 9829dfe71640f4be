import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Member } from '../../timeline/labels.js';
import { type InAll } from '../../web/phrases.js';
import { type Status } from '../events.js';
import { type ReportedFigure } from '../figures/figures.query.js';
import { type Verdict } from '../figures/verdict.js';
import { type Delegate } from './attendance.entity.js';
import { type Contradiction } from './contradictions.js';
import { type Counted } from './counted.js';
import { type GuestItem } from './guests.js';

export interface AttendanceItem {
  member: Member;
  country: string | null;
  status: Status;
  mode: string | null;
  /** In which capacity it was there; its category on that day where nothing was said, none where it did not belong. */
  capacity: string | null;
  /** Only perhaps a member then, as the dates leave it open, so that it is unknown whether it could be expected. */
  perhaps?: true;
  /** Whether its membership in a category began in the days of this meeting. */
  admitted: boolean;
  /** The member that stood in for it. */
  representedBy: Member | null;
  /** Spans in which it was there; none where no times are known. */
  presence: { from?: string; until?: string }[];
  people: Omit<Delegate, 'person'>[];
  evidence: Evidence;
  position: number | null;
}

/** A contradiction with whom it is about and its reason in words. */
export type ShownContradiction = Contradiction & { member: Member; reason: InAll };

/** Who came to a meeting. What nobody recorded of a member is unknown, never absent. */
export interface AttendanceAnswer {
  meeting: { id: string; handle: string; names: Names; on: string };
  counted: Counted;
  /** Whether the record may be taken to hold all members of that day; else each count is the least that it can be. */
  ofAll: boolean;
  reported: (ReportedFigure & { counted: number | null; verdict: Verdict | null })[];
  items: AttendanceItem[];
  /** In what the record of some contradicts itself, whichever of them are shown. */
  contradictions: ShownContradiction[];
  /** Who was asked for beside those. */
  asked?: AttendanceItem;
  /** Who was there beside the delegations; in no count of them. */
  guests: GuestItem[];
}
