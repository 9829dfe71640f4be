import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../eventstore/belief.js';
import { eachAsSeen, holdsNames } from '../eventstore/veil.js';
import { type Names } from '../language/names.js';
import { type Evidence } from '../language/nouns.js';
import { type LineText } from './telling.js';

/** What a line calls by name: things by their ids or names, and people, as `person` or `person0` and so on. */
type Called = Record<string, string | Names>;

/** Who holds an office is told with it, and known to all. */
const peopleAsSeen = (names: Called): Called =>
  'office' in names
    ? names
    : Object.fromEntries(
        Object.entries(names).map(([name, of]) => [name, /^person\d*$/.test(name) ? eachAsSeen(of as Names) : of]),
      );

/** A line of a member's timeline. */
@Entity('timeline_item')
@Index('timeline_item_renamed', ['associationId', 'government'], { where: "kind = 'member-renamed'" })
@Index('timeline_item_reprint', ['associationId', 'coverage'], { where: 'reprint_of is not null' })
export class TimelineItem extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  /** The position of the fact, which a correction keeps, and the number of the line among those that the fact tells. */
  @PrimaryColumn('bigint')
  origin: number;

  @PrimaryColumn('integer')
  n: number;

  @Column('text')
  lane: 'milestone' | 'coverage';

  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  on: string | null;

  @Column('text', { nullable: true })
  end: string | null;

  /** The days by which the line is put in order (see `sortKey`). */
  @Column('date', { nullable: true })
  first: string | null;

  @Column('date', { nullable: true })
  last: string | null;

  @Column('jsonb')
  text: LineText;

  /** What it says instead until its day has come. */
  @Column('jsonb', { nullable: true })
  ahead: LineText | null;

  @Column('jsonb', { transformer: holdsNames<Called>(peopleAsSeen) })
  names: Called;

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('uuid', { nullable: true })
  decision: string | null;

  @Column('uuid', { nullable: true })
  coverage: string | null;

  /** The item of coverage of whose text this line's item is a reprint. */
  @Column('uuid', { name: 'reprint_of', nullable: true })
  reprintOf: string | null;

  @Column('jsonb')
  evidence: Evidence;

  @Column('text', { name: 'recorded_at' })
  recordedAt: string;

  @Column('bigint', { nullable: true })
  supersedes: number | null;
}

/** What a thing is called, by its id. */
@Entity('label')
@Index('label_kind', ['associationId', 'kind'])
export class LabelRow extends Belief {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: string;

  @Column('jsonb')
  names: Names;

  @Column('text', { nullable: true })
  handle: string | null;

  @Column('text', { nullable: true })
  country: string | null;
}
