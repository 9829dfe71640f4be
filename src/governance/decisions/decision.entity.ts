import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Category, type Evidence } from '../../language/nouns.js';
import { type Votes } from '../decision.shapes.js';
import { type RulesVersion } from '../events.js';
import { type Bodies } from '../rules.shapes.js';

/** What a body decided. */
@Entity('decision')
@Index('decision_follows', ['associationId', 'follows'], { where: 'follows is not null' })
export class DecisionRow extends Belief {
  @PrimaryColumn('uuid')
  decision: string;

  @Column('text', { nullable: true })
  handle: string | null;

  @Column('jsonb')
  text: Record<string, string | null>;

  @Column('jsonb', { nullable: true })
  title: Record<string, string | null> | null;

  @Column('text')
  body: string;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text')
  on: string;

  @Column('text', { nullable: true })
  closed: string | null;

  @Column('text', { nullable: true })
  matter: string | null;

  @Column('text', { nullable: true })
  rules: string | null;

  @Column('text', { nullable: true })
  method: string | null;

  @Column('jsonb', { nullable: true })
  votes: Votes | null;

  @Column('text')
  outcome: string;

  @Column('uuid', { nullable: true })
  follows: string | null;

  @Column('jsonb')
  admits: { government: string; category: Category }[];

  @Column('jsonb', { name: 'elects_chair', nullable: true })
  electsChair: { government: string; term: number } | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** That a later decision took the place of one. */
@Entity('decision_supersession')
export class Supersession extends Belief {
  @PrimaryColumn('uuid')
  decision: string;

  @Column('uuid')
  by: string;

  @Column('text')
  on: string;

  @Column('jsonb')
  evidence: Evidence;
}

/** What a fact that cites a decision did. */
export type EffectKind =
  | 'admission'
  | 'observer'
  | 'election'
  | 'rejection'
  | 'deferral'
  | 'category'
  | 'restriction'
  | 'restoration'
  | 'expulsion';

/** A fact that a decision led to. */
@Entity('decision_effect')
export class DecisionEffect extends Belief {
  @PrimaryColumn('bigint')
  origin: number;

  @Column('uuid')
  decision: string;

  @Column('text')
  kind: EffectKind;

  @Column('uuid')
  government: string;

  @Column('text')
  on: string;

  @Column('text', { nullable: true })
  category: string | null;

  @Column('integer', { nullable: true })
  term: number | null;
}

/** A version of the association's rules. */
@Entity('rules_version')
export class RulesRow extends Belief {
  @PrimaryColumn('text')
  version: string;

  @Column('text', { name: 'in_force' })
  inForce: string;

  @Column('jsonb', { nullable: true })
  names: Record<string, string> | null;

  @Column('jsonb')
  bodies: Bodies;

  @Column('jsonb', { nullable: true })
  categories: NonNullable<RulesVersion['categories']> | null;

  @Column('jsonb', { name: 'chair_term', nullable: true })
  chairTerm: NonNullable<RulesVersion['chairTerm']> | null;

  @Column('jsonb', { nullable: true })
  fees: NonNullable<RulesVersion['fees']> | null;

  @Column('jsonb')
  evidence: Evidence;
}
