import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Category, type Evidence, type Right } from '../../language/nouns.js';

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

  /** The government whose membership goes on in this one. */
  @Column('uuid', { nullable: true })
  predecessor: string | null;

  /** The type and the position of the fact that ended it, and the government that took its place. */
  @Column('text', { nullable: true })
  ending: string | null;

  @Column('bigint', { name: 'ended_at', nullable: true })
  endedAt: number | null;

  @Column('uuid', { nullable: true })
  successor: string | null;
}

/** What a version of the rules says of the categories; nothing where the usual holds. */
@Entity('category_rules')
export class CategoryRules extends Belief {
  @PrimaryColumn('text')
  version: string;

  @Column('text', { name: 'in_force' })
  inForce: string;

  @Column('jsonb', { nullable: true })
  categories: CategoryRule[] | null;
}

/** Which rights come with a category. */
export interface CategoryRule {
  category: Category;
  votes: boolean;
  chairs: boolean;
}

/** A right of a member that rests. */
@Entity('resting_right')
export class RestingRight extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @PrimaryColumn('text')
  name: Right;

  @Column('text')
  since: string;

  @Column('text', { nullable: true })
  until: string | null;

  @Column('integer', { name: 'unpaid_years', nullable: true })
  unpaidYears: number | null;

  @Column('jsonb', { nullable: true })
  why: Record<string, string | null> | null;

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
