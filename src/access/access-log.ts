import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../eventstore/connection.js';
import { poolOf } from '../eventstore/kernel.js';
import { type Sql } from '../eventstore/vault.js';
import { newId } from '../language/ids.js';

/** Something that was done about access: by whom, what, to whom. Ids and words of ours alone, never a name. */
export interface AccessEntry {
  id: string;
  at: Date;
  actor: string;
  role: string;
  method: string;
  act: string;
  subject: string | null;
  detail: Record<string, unknown>;
}

type Noted = Pick<AccessEntry, 'act'> &
  Partial<Pick<AccessEntry, 'subject' | 'detail'>> & { actor: { id: string; role: string; method: string } };

/** What was done about access in an association. It only grows; who signs in or tries in vain stands under no association. */
@Injectable()
export class AccessLog {
  private readonly sql: Sql;

  constructor(dataSource: DataSource) {
    this.sql = reading(poolOf(dataSource));
  }

  async note(association: string, { actor, act, subject, detail = {} }: Noted): Promise<void> {
    await this.sql.query(
      `insert into access_entry (association_id, id, actor, role, method, act, subject, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [association, newId(), actor.id, actor.role, actor.method, act, subject ?? null, JSON.stringify(detail)],
    );
  }

  /** The newest first; `before` is the id of the last entry of the page before. */
  async list(association: string, limit: number, before?: string): Promise<AccessEntry[]> {
    const { rows } = await this.sql.query<AccessEntry>(
      `select id, at, actor, role, method, act, subject, detail from access_entry
       where association_id = $1 and ($2::uuid is null or id < $2::uuid) order by id desc limit $3`,
      [association, before ?? null, limit],
    );
    return rows;
  }
}
