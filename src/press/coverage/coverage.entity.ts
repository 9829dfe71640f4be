import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { asSeen, holdsNames } from '../../eventstore/veil.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Rights, type Source } from '../events.js';
import { type KeptLayer } from './layers.js';

const asWritten = (kept: KeptLayer): KeptLayer => ({ ...kept, ...('by' in kept && { by: asSeen(kept.by) }) });
const layer = holdsNames<KeptLayer>(asWritten);
const layers = holdsNames<KeptLayer[]>((all) => all.map(asWritten));

/** An item of press coverage with all the text that is at hand. */
@Entity('coverage_item')
@Index('coverage_item_published', ['associationId', 'published'])
@Index('coverage_item_newest', ['associationId', 'first', 'position'])
@Index('coverage_item_meeting', ['associationId', 'meeting'])
@Index('coverage_item_decision', ['associationId', 'decision'], { where: 'decision is not null' })
@Index('coverage_item_filed_under', ['associationId', 'filedUnder'])
@Index('coverage_item_page', ['associationId', 'page'])
@Index('coverage_item_sources', { synchronize: false })
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

  /** What all addresses of that page have in common (see `pageOf`). */
  @Column('text', { nullable: true })
  page: string | null;

  @Column('text')
  language: string;

  @Column('jsonb')
  title: Record<string, string | null>;

  @Column('jsonb', { name: 'key_points', transformer: layers })
  keyPoints: KeptLayer[];

  @Column('jsonb', { nullable: true, transformer: layer })
  original: KeptLayer | null;

  @Column('jsonb', { transformer: layers })
  translations: KeptLayer[];

  @Column('jsonb', { name: 'index_line', nullable: true, transformer: layer })
  indexLine: KeptLayer | null;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('uuid', { nullable: true })
  decision: string | null;

  /** How much of the texts may be shown, where that is said of this item. */
  @Column('text', { nullable: true })
  rights: Rights | null;

  @Column('jsonb')
  sources: Source[];

  @Column('jsonb')
  evidence: Evidence;
}
