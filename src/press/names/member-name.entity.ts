import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../eventstore/belief.js';
import { type Names } from '../../language/names.js';

/** All that a government is called, as documents may write it. */
@Entity('member_name')
export class MemberName extends Belief {
  @PrimaryColumn('uuid')
  government: string;

  @Column('jsonb')
  names: Names;

  @Column('jsonb')
  aliases: string[];

  @Column('text', { nullable: true })
  code: string | null;
}
