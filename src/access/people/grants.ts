import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Sql } from '../../eventstore/vault.js';
import { policy, type Role } from '../policy/policy.js';
import { type Action } from '../../web/needs.js';

/** The association of grants that hold in every one. */
export const EVERYWHERE = '00000000-0000-0000-0000-000000000000';

export interface Grant {
  association: string;
  person: string;
  role: Role;
  /** Whether a person gave it, or a group of the provider stands for it. */
  source: 'grant' | 'group';
  grantedBy: string;
  grantedAt: Date;
  /** The bodies and committees, by their handles, for which alone a recorder records; for all where none is named. */
  bodies: string[];
}

/** What somebody may be in an association, and, where their recording is bound, to which bodies. */
export interface Held {
  roles: Role[];
  bodies?: readonly string[];
}

/** What one grant says of what somebody may. */
export type Granted = Pick<Grant, 'role' | 'bodies'>;

/** SQL: the column `grants` of a table of those who stand in an `association` for a `person`, so that who asks and what they may is one question. */
export const grantsTo = (table: string): string =>
  `(select coalesce(json_agg(json_build_object('role', g.role, 'bodies', g.bodies)), '[]') from role_grant g
    where g.association_id in (${table}.association, '${EVERYWHERE}') and g.person = ${table}.person) as grants`;

/** What somebody may by all grants of theirs. */
export const heldOf = (granted: Granted[]): Held => {
  const recording = granted.filter(({ role }) => role === 'recorder').map(({ bodies }) => bodies);
  const isBound = recording.length > 0 && recording.every((bodies) => bodies.length > 0);
  return { roles: [...new Set(granted.map(({ role }) => role))], ...(isBound && { bodies: recording.flat() }) };
};

type NewGrant = Omit<Grant, 'grantedAt' | 'bodies'> & Partial<Pick<Grant, 'bodies'>>;

const columns =
  'association_id as association, person, role, source, granted_by as "grantedBy", granted_at as "grantedAt", bodies';

/** Who is what in which association. Asked on each request, so that a change holds from the next one on. */
@Injectable()
export class Grants {
  private readonly sql: Sql;

  constructor(dataSource: DataSource) {
    this.sql = reading(poolOf(dataSource));
  }

  async heldBy(person: string, association: string): Promise<Held> {
    const { rows } = await this.sql.query<Granted>(
      'select role, bodies from role_grant where association_id in ($1, $2) and person = $3',
      [association, EVERYWHERE, person],
    );
    return heldOf(rows);
  }

  /** Every role that a person has anywhere. */
  async rolesAnywhere(person: string): Promise<Pick<Grant, 'association' | 'role'>[]> {
    const { rows } = await this.sql.query<Pick<Grant, 'association' | 'role'>>(
      'select association_id as association, role from role_grant where person = $1',
      [person],
    );
    return rows;
  }

  /** The people who may do something in an association. */
  async whoMay(action: Exclude<Action, 'open'>, association: string): Promise<Set<string>> {
    const { rows } = await this.sql.query<{ person: string }>(
      'select distinct person from role_grant where association_id in ($1, $2) and role = any($3)',
      [association, EVERYWHERE, policy[action]],
    );
    return new Set(rows.map(({ person }) => person));
  }

  async of(association: string): Promise<Grant[]> {
    const { rows } = await this.sql.query<Grant>(
      `select ${columns} from role_grant where association_id in ($1, $2) order by person, role, association_id`,
      [association, EVERYWHERE],
    );
    return rows;
  }

  /** Whether anybody is an administrator of anything: from then on, people sign in. */
  async anyAdmin(): Promise<boolean> {
    const { rows } = await this.sql.query<{ any: boolean }>(
      `select exists (select association_id from role_grant where role = 'admin') as any`,
    );
    return rows[0]!.any;
  }

  /** Given again, it holds for the bodies that are named now. */
  async give({ association, person, role, source, grantedBy, bodies = [] }: NewGrant): Promise<void> {
    await this.sql.query(
      `insert into role_grant (association_id, person, role, source, granted_by, bodies) values ($1, $2, $3, $4, $5, $6)
       on conflict (association_id, person, role) do update set bodies = excluded.bodies where excluded.source = 'grant'`,
      [association, person, role, source, grantedBy, bodies],
    );
  }

  /** Answers whether there was such a grant. */
  async take({ association, person, role }: Pick<Grant, 'association' | 'person' | 'role'>): Promise<boolean> {
    const { rows } = await this.sql.query(
      'delete from role_grant where association_id = $1 and person = $2 and role = $3 returning role',
      [association, person, role],
    );
    return rows.length > 0;
  }

  /** Puts the roles that the groups of a person stand for in the place of those of before; what people gave stays. */
  async putGroups(person: string, due: Pick<Grant, 'association' | 'role'>[], provider: string): Promise<void> {
    const { rows: before } = await this.sql.query<Pick<Grant, 'association' | 'role'>>(
      `select association_id as association, role from role_grant where person = $1 and source = 'group'`,
      [person],
    );
    const holds = (all: Pick<Grant, 'association' | 'role'>[], one: Pick<Grant, 'association' | 'role'>) =>
      all.some(({ association, role }) => association === one.association && role === one.role);
    for (const each of before) if (!holds(due, each)) await this.take({ ...each, person });
    for (const each of due) await this.give({ ...each, person, source: 'group', grantedBy: provider });
  }
}
