import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';

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
