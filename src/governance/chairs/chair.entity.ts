import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';

/** A term of the chair to which a member was elected. */
@Entity('chair_term')
export class ChairTerm extends Belief {
  @PrimaryColumn('integer')
  term: number;

  @Column('uuid')
  government: string;

  @Column('text')
  elected: string;

  @Column('uuid', { nullable: true })
  decision: string | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('text', { nullable: true })
  rules: string | null;

  @Column('jsonb', { nullable: true })
  handover: Handover | null;

  @Column('text', { nullable: true })
  started: string | null;

  @Column('text', { nullable: true })
  named: string | null;

  @Column('text', { nullable: true })
  ended: string | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** When, where and by whom the flag was handed over. */
export interface Handover {
  on: string;
  by: string | null;
  meeting: string | null;
}

/** A member that stood for a term. */
@Entity('chair_candidacy')
export class ChairCandidacy extends Belief {
  @PrimaryColumn('integer')
  term: number;

  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('text')
  on: string;

  @Column('text', { nullable: true })
  basis: string | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text', { nullable: true })
  withdrawn: string | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** Who acted for a government, as the chair's page needs it. */
@Entity('chair_person')
export class ChairPerson extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('jsonb')
  name: Record<string, string | null>;

  @Column('jsonb')
  office: Names;

  @Column('text')
  from: string;

  @Column('text', { nullable: true })
  until: string | null;
}
