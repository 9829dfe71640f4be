import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Rights } from '../../press/events.js';
import { type Layer, type Type } from '../types.js';

/** A text of a thing, as it was written; what was erased is not among them. */
export interface KeptText {
  layer: Layer;
  language: string;
  text: string;
}

/** A thing that is found by its texts. */
@Entity('search_text')
@Index(['associationId', 'rights'], { where: 'known_until is null and rights is not null' })
@Index('search_text_words', { synchronize: false })
@Index('search_text_order', { synchronize: false })
@Index('search_text_names', { synchronize: false })
export class SearchText extends Belief {
  @PrimaryColumn('uuid')
  item: string;

  /** The position of the fact that tells of it, which a correction keeps, and its number among those that the fact tells of. */
  @PrimaryColumn('bigint')
  origin: number;

  @PrimaryColumn('integer')
  n: number;

  @Column('text')
  type: Type;

  /** Where it is shown, below the association's address. */
  @Column('text')
  place: string;

  @Column('text', { array: true })
  languages: string[];

  /** The members that it is about. */
  @Column('uuid', { array: true })
  governments: string[];

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text', { nullable: true })
  on: string | null;

  @Column('date', { nullable: true })
  first: string | null;

  @Column('date', { nullable: true })
  last: string | null;

  @Column('jsonb')
  texts: KeptText[];

  /** What hits are counted by, see `facetIn`, and the year in which it was first. */
  @Column('text')
  facet: string;

  @Column('smallint', { nullable: true })
  year: number | null;

  /** Members and committees stand before people, and they before all else. */
  @Column('smallint')
  rank: number;

  /** The search forms of all texts, one after the other, those first that may be shown at any rate. */
  @Column('text')
  form: string;

  /** Where in the form that ends which may be shown by a link alone, and where what may be shown by an excerpt. */
  @Column('integer', { name: 'open_to' })
  openTo: number;

  @Column('integer', { name: 'excerpt_to' })
  excerptTo: number;

  /** How much of the texts may be shown, where that is said of this thing. */
  @Column('text', { nullable: true })
  rights: Rights | null;

  /** Who published it, by each name as it is compared: what is said of an outlet holds for its items. */
  @Column('text', { array: true })
  outlets: string[];

  /** Whether the index holds all of the form. */
  @Column('boolean')
  whole: boolean;

  @Column('tsvector')
  words: string;
}

/** How much may be shown of an outlet's items from a day on, where nothing is said of one; of all where the outlet is empty. */
@Entity('search_default')
export class SearchDefault extends Belief {
  @PrimaryColumn('text')
  outlet: string;

  @PrimaryColumn('text')
  since: string;

  @Column('text')
  rights: Rights;
}
