import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Evidence } from '../../language/nouns.js';
import { type Sameness } from '../events.js';

/** The original text of an item as the index of texts finds it. The text itself stays with the item. */
@Entity('coverage_text')
@Index(['associationId', 'first'])
@Index('coverage_text_fingerprints', { synchronize: false })
export class CoverageText extends Belief {
  @PrimaryColumn('uuid')
  coverage: string;

  @Column('date', { nullable: true })
  first: string | null;

  @Column('date', { nullable: true })
  last: string | null;

  @Column('integer')
  letters: number;

  @Column('integer', { array: true })
  fingerprints: number[];
}

/** What a person said of two items: that one is a reprint of the other, or made of it, or neither (`none`). */
@Entity('reprint_mark')
@Index(['associationId', 'of'])
export class ReprintMark extends Belief {
  @PrimaryColumn('uuid')
  coverage: string;

  @PrimaryColumn('uuid')
  of: string;

  @Column('text')
  kind: Sameness | 'none';

  @Column('double precision', { nullable: true })
  score: number | null;

  @Column('jsonb')
  evidence: Evidence;
}
