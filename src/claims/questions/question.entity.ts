import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Comparator } from '../../language/figures.js';
import { type Measure, type Moment } from '../events.js';

/** What the record itself counted or said when somebody stood by it. */
export interface OwnThen {
  value?: number;
  upTo?: number;
  comparator?: Comparator;
  said?: string | null;
}

/** The answer that somebody stands by, or that a question is to stay open. */
@Entity('question_answer')
export class QuestionAnswerRow extends Belief {
  @PrimaryColumn('uuid')
  question: string;

  @Column('text')
  state: 'proposed' | 'answered' | 'left-open';

  @Column('uuid', { nullable: true })
  claim: string | null;

  @Column('jsonb', { nullable: true })
  own: OwnThen | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Column('text', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  /** When it came to this state. */
  @Column('text')
  since: string;
}

/** Where a claim was put: into another question by its `measure`, or `aside`. */
@Entity('claim_place')
@Index(['associationId', 'into'])
export class ClaimPlaceRow extends Belief {
  @PrimaryColumn('uuid')
  claim: string;

  @PrimaryColumn('text')
  kind: 'measure' | 'aside';

  /** The question that it came with. */
  @Column('uuid')
  question: string;

  @Column('uuid', { nullable: true })
  into: string | null;

  @Column('text', { nullable: true })
  measure: Measure | null;

  @Column('text', { nullable: true })
  when: Moment | null;

  @Column('text', { nullable: true })
  reason: string | null;
}

/** An item of coverage that is another one again, as a person confirmed. */
@Entity('coverage_reprint')
export class CoverageReprintRow extends Belief {
  @PrimaryColumn('uuid')
  coverage: string;

  @Column('uuid')
  of: string;
}
