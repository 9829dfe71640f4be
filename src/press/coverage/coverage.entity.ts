import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Layer, type Source } from '../events.js';

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
  keyPoints: Layer[];

  @Column('jsonb', { nullable: true })
  original: Layer | null;

  @Column('jsonb', { nullable: true })
  translation: Layer | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('uuid', { nullable: true })
  decision: string | null;

  @Column('jsonb')
  sources: Source[];

  @Column('jsonb')
  evidence: Evidence;
}
