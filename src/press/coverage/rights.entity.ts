import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Evidence } from '../../language/nouns.js';
import { type Rights } from '../events.js';

/** What may be handed on of an outlet's items from a day on, where nothing is said of one; of all where the outlet is empty. */
@Entity('rights_default')
export class RightsDefault extends Belief {
  @PrimaryColumn('text')
  outlet: string;

  @PrimaryColumn('text')
  since: string;

  @Column('text')
  rights: Rights;

  @Column('jsonb')
  evidence: Evidence;
}

/** Words of an item of coverage that a claim quotes. */
@Entity('claimed_quote')
export class ClaimedQuote extends Belief {
  @PrimaryColumn('uuid')
  coverage: string;

  @PrimaryColumn('uuid')
  claim: string;

  @PrimaryColumn('integer')
  n: number;

  @Column('text')
  quote: string;
}
