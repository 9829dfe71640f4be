import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Rights, type Source } from '../events.js';
import { type KeptLayer } from './layers.js';

/** An item of press coverage with all the text that is at hand. */
@Entity('coverage_item')
export class CoverageItem extends Belief {
  @PrimaryColumn('uuid')
  coverage: string;

  @Column('integer', { nullable: true })
  number: number | null;

  @Column('jsonb')
  outlet: Names;

  @Column('jsonb', { nullable: true })
  account: Names | null;

  @Column('uuid', { name: 'filed_under' })
  filedUnder: string;

  @Column('uuid', { array: true })
  mentions: string[];

  @Column('text')
  published: string;

  @Column('date', { nullable: true })
  first: string | null;

  @Column('date', { nullable: true })
  last: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text')
  language: string;

  @Column('jsonb')
  title: Record<string, string | null>;

  @Column('jsonb', { name: 'key_points' })
  keyPoints: KeptLayer[];

  @Column('jsonb', { nullable: true })
  original: KeptLayer | null;

  @Column('jsonb')
  translations: KeptLayer[];

  @Column('jsonb', { name: 'index_line', nullable: true })
  indexLine: KeptLayer | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('uuid', { nullable: true })
  decision: string | null;

  /** How much of the texts may be shown. */
  @Column('text')
  rights: Rights;

  @Column('jsonb')
  sources: Source[];

  @Column('jsonb')
  evidence: Evidence;
}
