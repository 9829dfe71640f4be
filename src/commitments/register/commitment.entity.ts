import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { asSeen, holdsNames } from '../../eventstore/veil.js';
import { type Evidence } from '../../language/nouns.js';
import { type Kind, type Party } from '../events.js';

/** What brought a commitment to its end. */
export interface Through {
  government: string | null;
  meeting: string | null;
  decision: string | null;
  coverage: string | null;
  commitment: string | null;
  text: Record<string, string | null> | null;
}

const asNamed = (party: Party): Party => ({ ...party, ...('name' in party && { name: asSeen(party.name) }) });

/** A promise or an invitation: who gave it to whom, by when it is due, and what became of it. */
@Entity('commitment')
export class CommitmentRow extends Belief {
  @PrimaryColumn('uuid')
  commitment: string;

  @Column('text', { nullable: true })
  handle: string | null;

  @Column('text')
  kind: Kind;

  @Column('jsonb', { transformer: holdsNames<Party>(asNamed) })
  by: Party;

  @Column('jsonb', { transformer: holdsNames<Party[]>((all) => all.map(asNamed)) })
  to: Party[];

  @Column('jsonb')
  text: Record<string, string | null>;

  @Column('text')
  on: string;

  /** By when it is due, as agreed from a day on; the first where a day is named when it is made. */
  @Column('jsonb')
  dues: { due: string; from: string }[];

  @Column('uuid', { nullable: true })
  meeting: string | null;

  @Column('text', { nullable: true })
  ended: string | null;

  @Column('text', { nullable: true })
  ending: 'fulfilled' | 'lapsed' | null;

  @Column('jsonb', { nullable: true })
  through: Through | null;

  @Column('jsonb')
  evidence: Evidence;
}
