import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { eachAsSeen, holdsNames } from '../../eventstore/veil.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';

type Text = Record<string, string | null>;

/** A step of a meeting's life; `was` is what a move or a postponement put something else in the place of. */
export interface LifeStep {
  step: 'moved' | 'postponed' | 'cancelled' | 'opened' | 'adjourned' | 'resumed' | 'closed';
  on?: string;
  at?: string;
  until?: string;
  because?: Text;
  was?: { on?: string; place?: Names | null; mode?: string | null; host?: string | null };
  evidence: Evidence;
  position: number;
}
export interface AgendaItem {
  number: string;
  text: Text;
  kind?: string;
  decisions?: string[];
}
/** Who acted: a person, for a government, for the secretariat or for an organisation. */
export interface Actor {
  government?: string;
  secretariat?: boolean;
  organisation?: Names;
  names?: Text;
  title?: Names;
}

const actor = holdsNames<Actor>((by) => ({ ...by, ...(by.names && { names: eachAsSeen(by.names) }) }));

/** A meeting as it is called and as it was held. */
@Entity('meeting')
export class MeetingRow extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @Column('text')
  handle: string;

  @Column('text')
  body: string;

  @Column('text', { nullable: true })
  series: string | null;

  @Column('integer', { nullable: true })
  ordinal: number | null;

  @Column('jsonb')
  names: Names;

  @Column('text')
  on: string;

  @Column('jsonb', { nullable: true })
  place: Names | null;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('uuid', { nullable: true })
  host: string | null;

  @Column('jsonb', { nullable: true })
  theme: Names | null;

  @Column('text', { nullable: true })
  opened: string | null;

  @Column('text', { nullable: true })
  closed: string | null;

  /** What happened to it after it was called, in the order of the record. */
  @Column('jsonb')
  life: LifeStep[];

  @Column('jsonb')
  agenda: AgendaItem[];

  @Column('jsonb')
  evidence: Evidence;
}

/** A decision as the meeting's page lists it. */
@Entity('meeting_decision')
export class MeetingDecision extends Belief {
  @PrimaryColumn('uuid')
  decision: string;

  @Column('uuid')
  meeting: string;

  @Column('text')
  outcome: string;

  @Column('text')
  on: string;
}

/** Who presided, moderated or kept the minutes. */
@Entity('meeting_role')
export class MeetingRole extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('text')
  role: string;

  @Column('jsonb', { transformer: actor })
  by: Actor;

  @Column('text', { nullable: true })
  on: string | null;

  @Column('text', { nullable: true })
  item: string | null;

  @Column('jsonb', { nullable: true })
  note: Text | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** A report that was given. */
@Entity('meeting_report')
export class MeetingReport extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('jsonb')
  text: Text;

  @Column('jsonb', { transformer: actor })
  by: Actor;

  @Column('text', { nullable: true })
  on: string | null;

  @Column('text', { nullable: true })
  item: string | null;

  @Column('jsonb')
  evidence: Evidence;
}
