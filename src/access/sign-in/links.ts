import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Sql } from '../../eventstore/vault.js';
import { Refused } from '../../web/refused.js';
import { hashOf } from '../keys/key-text.js';

/** So many minutes a link waits to be used. */
export const LINK_MINUTES = 15;

/** Links that sign one person in, once: for where there is no provider, or none yet. Of a link only a hash is kept. */
@Injectable()
export class Links {
  private readonly sql: Sql;

  constructor(dataSource: DataSource) {
    this.sql = reading(poolOf(dataSource));
  }

  /** The path and query of a new link; whoever has it can be that person. Of one and the same seed it is the same link. */
  async make(person: string, seed: Buffer = randomBytes(32)): Promise<string> {
    const secret = seed.toString('base64url');
    await this.sql.query(
      'insert into sign_in_link (hash, person, expires_at) values ($1, $2, now() + make_interval(mins => $3)) on conflict do nothing',
      [hashOf(secret), person, LINK_MINUTES],
    );
    return `/sign-in?link=${secret}`;
  }

  /** The person of a link, which then serves no more. Throws `Refused`. */
  async use(secret: string): Promise<string> {
    const { rows } = await this.sql.query<{ person: string }>(
      'update sign_in_link set used_at = now() where hash = $1 and used_at is null and expires_at > now() returning person',
      [hashOf(secret)],
    );
    if (!rows[0]) throw new Refused(401, 'sign-in-unproven', 'This link was used, or is too old');
    return rows[0].person;
  }
}
