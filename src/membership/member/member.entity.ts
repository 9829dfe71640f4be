import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Category, type Evidence } from '../../language/nouns.js';
import { type NameKind } from '../government.shapes.js';

/** A government in the record, member or not. */
@Entity('government')
export class Government extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @Column('jsonb')
  names: Names;

  @Column('jsonb')
  aliases: string[];

  @Column('text')
  country: string;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** A name that was told after the registration. */
@Entity('government_name')
export class GovernmentName extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('text')
  kind: NameKind;

  @Column('jsonb')
  names: Names;

  @Column('text', { nullable: true })
  from: string | null;

  @Column('text', { nullable: true })
  until: string | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** The id by which a government is known elsewhere. */
@Entity('external_id')
export class ExternalId extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('text')
  scheme: string;

  @Column('text')
  value: string;

  @Column('jsonb')
  evidence: Evidence;
}

/** An application, how often it was put off, and what became of it. */
@Entity('membership_application')
export class Application extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('text')
  category: Category;

  @Column('text')
  on: string;

  @Column('jsonb')
  deferrals: Deferral[];

  /** The day, the type and the position of the fact that closed it. */
  @Column('text', { nullable: true })
  closed: string | null;

  @Column('text', { nullable: true })
  closing: string | null;

  @Column('bigint', { name: 'closed_at', nullable: true })
  closedAt: number | null;

  @Column('jsonb')
  evidence: Evidence;
}

/** What put an application off. */
export interface Deferral {
  on: string;
  decision: string | null;
  meeting: string | null;
  body: string | null;
  position: number;
  evidence: Evidence;
}

/** Somebody in a government's highest office. */
@Entity('office_holder')
export class OfficeHolder extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('uuid')
  person: string;

  @Column('jsonb')
  name: Record<string, string | null>;

  @Column('jsonb')
  office: Names;

  @Column('text')
  from: string;

  @Column('text', { nullable: true })
  until: string | null;

  @Column('jsonb')
  evidence: Evidence;
}
