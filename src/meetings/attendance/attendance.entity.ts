import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { eachAsSeen, holdsNames } from '../../eventstore/veil.js';
import { type Names } from '../../language/names.js';
import { type Category, type Evidence } from '../../language/nouns.js';
import { type Status } from '../events.js';

export interface Delegate {
  person: string;
  names: Record<string, string | null>;
  title?: Names;
  did: string[];
  rank?: string;
  leads?: boolean;
  note?: Record<string, string | null>;
}

const people = holdsNames<Delegate[]>((all) => all.map((each) => ({ ...each, names: eachAsSeen(each.names) })));

/** What is recorded of one government at one meeting. */
@Entity('attendance')
export class Attendance extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @PrimaryColumn('uuid')
  government: string;

  @Column('text')
  on: string;

  @Column('text')
  status: Status;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('text', { nullable: true })
  capacity: string | null;

  @Column('uuid', { name: 'represented_by', nullable: true })
  representedBy: string | null;

  @Column('jsonb')
  presence: { from?: string; until?: string }[];

  @Column('jsonb', { transformer: people })
  people: Delegate[];

  @Column('jsonb')
  evidence: Evidence;
}

/** Somebody at a meeting who is no delegation: a guest, an organisation, or a part of a member. */
@Entity('meeting_guest')
export class Guest extends Belief {
  @PrimaryColumn('uuid')
  meeting: string;

  @PrimaryColumn('uuid')
  guest: string;

  @Column('jsonb', { nullable: true })
  names: Names | null;

  @Column('uuid', { name: 'part_of', nullable: true })
  partOf: string | null;

  @Column('text', { nullable: true })
  on: string | null;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('jsonb', { transformer: people })
  people: Delegate[];

  @Column('jsonb')
  evidence: Evidence;
}

/** From when to when a government could be expected at meetings, and in which category. */
@Entity('expected_attendance')
export class Expected extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('text')
  category: Category;

  @Column('text')
  since: string;

  @Column('text', { nullable: true })
  until: string | null;
}

/** From when to when a government that belonged might not vote. */
@Entity('voting_restriction')
export class Restriction extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  /** Which resting rights keep it from voting: `vote`, `all`, or both. */
  @Column('jsonb')
  rights: string[];

  @Column('text')
  since: string;

  @Column('text', { nullable: true })
  until: string | null;
}
