import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Category, type Evidence } from '../../language/nouns.js';
import { type Bodies } from '../rules.shapes.js';

/** What a body decided. */
@Entity('decision')
export class DecisionRow extends Belief {
  @PrimaryColumn('uuid')
  decision: string;

  @Column('text', { nullable: true })
  handle: string | null;

  @Column('jsonb')
  text: Record<string, string | null>;

  @Column('text')
  body: string;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text')
  on: string;

  @Column('text', { nullable: true })
  rules: string | null;

  @Column('text', { nullable: true })
  method: string | null;

  @Column('text')
  outcome: string;

  @Column('jsonb')
  admits: { government: string; category: Category }[];

  @Column('jsonb', { name: 'elects_chair', nullable: true })
  electsChair: { government: string; term: number } | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** A fact that a decision led to. */
@Entity('decision_effect')
export class DecisionEffect extends Belief {
  @PrimaryColumn('bigint')
  origin: number;

  @Column('uuid')
  decision: string;

  @Column('text')
  kind: 'admission' | 'observer' | 'election';

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

  @Column('jsonb')
  evidence: Evidence;
}
