import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Category, type Evidence } from '../../language/nouns.js';

/** A stretch of time in which a government belongs to the association in one category. */
@Entity('roster_entry')
export class RosterEntry extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  /** The position of the fact that began it. */
  @PrimaryColumn('bigint')
  origin: number;

  @Column('text')
  category: Category;

  @Column('text')
  since: string;

  @Column('text', { nullable: true })
  until: string | null;

  @Column('text')
  basis: string;

  @Column('uuid', { nullable: true })
  decision: string | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('text', { nullable: true })
  rules: string | null;

  @Column('jsonb')
  evidence: Evidence;
}
