import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';

/** A meeting as it is called and as it was held. */
@Entity('meeting')
export class MeetingRow extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @Column('text')
  handle: string;

  @Column('text')
  body: string;

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
