import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';

/** A committee: what it is called since when, how it was set up, and how it ended. */
@Entity('committee')
export class CommitteeRow extends Belief {
  @PrimaryColumn('uuid')
  committee: string;

  @Column('text')
  handle: string;

  @Column('jsonb')
  called: { names: Names; from: string }[];

  @Column('text')
  on: string;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('uuid', { nullable: true })
  decision: string | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text', { nullable: true })
  convened: string | null;

  @Column('text', { nullable: true })
  reported: string | null;

  @Column('text', { nullable: true })
  ended: string | null;

  @Column('text', { nullable: true })
  ending: 'merged' | 'dissolved' | null;

  @Column('uuid', { nullable: true })
  into: string | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** A coordinator's time in a committee. */
@Entity('committee_seat')
export class CommitteeSeat extends Belief {
  @PrimaryColumn('uuid')
  committee: string;

  /** The position of the appointment. */
  @PrimaryColumn('bigint')
  origin: number;

  @Column('uuid')
  government: string;

  @Column('text')
  from: string;

  @Column('text', { nullable: true })
  until: string | null;

  @Column('text', { nullable: true })
  named: string | null;

  @Column('text', { nullable: true })
  released: string | null;

  @Column('uuid', { nullable: true })
  decision: string | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('jsonb')
  evidence: Evidence;
}
