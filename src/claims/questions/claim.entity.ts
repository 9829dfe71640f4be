import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Comparator } from '../../language/figures.js';
import { type Evidence } from '../../language/nouns.js';
import { type Measure, type Moment } from '../events.js';

/** What a source says, as it was recorded, or set aside when it was proposed. */
@Entity('claim')
@Index(['associationId', 'coverage'])
@Index(['associationId', 'meeting'])
@Index(['associationId', 'question'])
export class ClaimRow extends Belief {
  @PrimaryColumn('uuid')
  claim: string;

  @Column('boolean')
  proposed: boolean;

  /** The question that it came with. */
  @Column('uuid')
  question: string;

  @Column('text')
  measure: Measure;

  @Column('text', { nullable: true })
  comparator: Comparator | null;

  @Column('integer', { nullable: true })
  value: number | null;

  @Column('integer', { name: 'up_to', nullable: true })
  upTo: number | null;

  @Column('text', { nullable: true })
  said: string | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('uuid', { nullable: true })
  government: string | null;

  @Column('text', { name: 'as_of', nullable: true })
  asOf: string | null;

  @Column('text', { nullable: true })
  when: Moment | null;

  @Column('text', { nullable: true })
  counting: string | null;

  /** The item of coverage that says it. */
  @Column('uuid', { nullable: true })
  coverage: string | null;

  /** Why a proposal was set aside. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb')
  evidence: Evidence;
}
