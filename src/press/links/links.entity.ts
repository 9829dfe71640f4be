import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type LinkOutcome } from './link.shapes.js';

/** What stood at an item's address on a day. */
@Entity('coverage_snapshot')
export class CoverageSnapshot extends Belief {
  @PrimaryColumn('uuid')
  coverage: string;

  @PrimaryColumn('text')
  day: string;

  @PrimaryColumn('text')
  sha256: string;

  @Column('text')
  url: string;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('integer')
  bytes: number;

  @Column('integer')
  status: number;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('text', { nullable: true })
  text: string | null;

  /** When it was recorded, and by whom. */
  @Column('text', { name: 'recorded_at' })
  recordedAt: string;

  @Column('text')
  actor: string;
}

/** How an item's address answered on a day; the last call of the day counts. */
@Entity('link_check')
export class LinkCheck extends Belief {
  @PrimaryColumn('uuid')
  coverage: string;

  @PrimaryColumn('text')
  day: string;

  @Column('text')
  url: string;

  @Column('text')
  outcome: LinkOutcome;

  @Column('integer', { nullable: true })
  status: number | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'leads_to', nullable: true })
  leadsTo: string | null;

  @Column('text', { name: 'recorded_at' })
  recordedAt: string;
}
