import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Evidence } from '../../language/nouns.js';

/** A figure that a source published about a meeting. */
@Entity('reported_figure')
@Index('reported_figure_meeting', ['associationId', 'meeting'])
export class ReportedFigureRow extends Belief {
  @PrimaryColumn('uuid')
  claim: string;

  @Column('uuid')
  meeting: string;

  @Column('text')
  measure: string;

  @Column('text')
  comparator: string;

  @Column('integer')
  value: number;

  @Column('integer', { name: 'up_to', nullable: true })
  upTo: number | null;

  @Column('jsonb')
  evidence: Evidence;
}
