import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Category, type Evidence } from '../../language/nouns.js';
import { type Bodies, type RulesVersion } from '../events.js';

/** A meeting with which a term of the chair may end. */
@Entity('chair_meeting')
export class ChairMeeting extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @Column('text')
  body: string;

  @Column('text')
  on: string;

  @Column('text', { nullable: true })
  opened: string | null;

  @Column('text', { nullable: true })
  closed: string | null;

  /** It was put off without a day, or called off. */
  @Column('boolean')
  off: boolean;

  @Column('jsonb')
  evidence: Evidence;
}

/** A version of the rules, as far as they are about the chair. */
@Entity('chair_rules')
export class ChairRules extends Belief {
  @PrimaryColumn('text')
  version: string;

  @Column('text', { name: 'in_force' })
  inForce: string;

  @Column('jsonb', { nullable: true })
  names: Names | null;

  @Column('jsonb')
  bodies: Bodies;

  @Column('jsonb', { nullable: true })
  categories: NonNullable<RulesVersion['categories']> | null;

  @Column('jsonb', { name: 'chair_term', nullable: true })
  chairTerm: NonNullable<RulesVersion['chairTerm']> | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** What changed the standing of a government: the category it came into, or rights of its that were restricted or restored. */
@Entity('chair_standing')
export class ChairStanding extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('text')
  what: 'belongs' | 'restricted' | 'restored';

  @Column('text')
  on: string;

  @Column('text', { nullable: true })
  category: Category | null;

  @Column('jsonb', { nullable: true })
  rights: string[] | null;
}
