import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';

/** A meeting that items of coverage may speak of. */
@Entity('occasion_meeting')
export class OccasionMeeting extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @Column('text')
  handle: string;

  @Column('text')
  body: string;

  @Column('text')
  on: string;

  @Column('jsonb')
  names: Names;

  @Column('integer', { nullable: true })
  ordinal: number | null;
}

/** A decision that items of coverage may speak of. */
@Entity('occasion_decision')
export class OccasionDecision extends Belief {
  @PrimaryColumn('uuid')
  decision: string;

  @Column('text', { nullable: true })
  handle: string | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  /** Whom it admits, and whom it elects to the chair. */
  @Column('uuid', { array: true })
  admits: string[];

  @Column('uuid', { nullable: true })
  elects: string | null;
}
