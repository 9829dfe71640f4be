import { type Names } from '../../language/names.js';
import { type Category, type Evidence } from '../../language/nouns.js';
import { type Member } from '../../timeline/labels.js';
import { type Ordinal } from '../roster/ordinal.js';
import { type RightAnswer } from '../roster/rights.js';
import { type RestingRight, type RosterEntry } from '../roster/roster.entity.js';
import { type Application, type OfficeHolder } from './member.entity.js';
import { type NameSpell } from './names.js';

/** As what a government stands on a day: in which category, as an applicant, as one that has left, or as none of these. */
export interface Standing {
  as: Category | 'applicant' | 'former' | 'none';
  /** Set where the dates leave it open. */
  perhaps?: true;
  since: string | null;
  /** The event that it rests on. */
  position: number | null;
}

/** A stretch of time in a category, how it began and how it ended. */
export type Spell = Pick<
  RosterEntry,
  'category' | 'since' | 'until' | 'basis' | 'decision' | 'meeting' | 'body' | 'rules' | 'evidence' | 'position'
> & {
  /** The type and position of the event that ended it. */
  ending: string | null;
  endedAt: number | null;
  predecessor: Member | null;
  successor: Member | null;
  ordinal: Ordinal | null;
};

export type Resting = Pick<
  RestingRight,
  | 'name'
  | 'since'
  | 'until'
  | 'unpaidYears'
  | 'why'
  | 'decision'
  | 'meeting'
  | 'body'
  | 'rules'
  | 'evidence'
  | 'position'
>;
export type Applied = Pick<
  Application,
  'category' | 'on' | 'deferrals' | 'closed' | 'closing' | 'closedAt' | 'evidence' | 'position'
>;

/** One government: what it is called, as what it stands and with which rights, how it came to, who has held its highest office. */
export interface MemberAnswer {
  id: string;
  code: string | null;
  /** What it is called officially on the day. */
  names: Names;
  namesOverTime: NameSpell[];
  aliases: string[];
  country: string;
  externalIds: Record<string, string>;
  evidence: Evidence;
  standing: Standing;
  rights: { vote: RightAnswer; 'stand-for-chair': RightAnswer };
  /** The number of the last membership that had begun by the day. */
  ordinal: Ordinal | null;
  spells: Spell[];
  applications: Applied[];
  restrictions: Resting[];
  officeHolders: (Pick<OfficeHolder, 'person' | 'name' | 'office' | 'from' | 'until' | 'evidence'> & {
    position: number;
  })[];
}
