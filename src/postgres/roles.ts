import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { ROLES, type Passwords } from './passwords.js';

/** The database the application keeps its record in. */
export const DATABASE = 'annals';

/**
 * Makes what is absent of: role `annals_owner` (migrates, may create databases), role `annals_app` (owns nothing; its
 * rights come with the tables), database `annals` of the owner. Call as superuser, under the lock.
 */
export async function ensureRoles(superuser: Client, passwords: Passwords): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname = any ($1) union all
     select datname from pg_database where datname = $2`,
    [[ROLES.owner, ROLES.app], DATABASE],
  );
  const present = new Set(rows.map(({ name }) => name));
  const missing: [string, string][] = [
    [ROLES.owner, `create role ${ROLES.owner} login createdb password ${escapeLiteral(passwords[ROLES.owner])}`],
    [ROLES.app, `create role ${ROLES.app} login password ${escapeLiteral(passwords[ROLES.app])}`],
    [DATABASE, `create database ${escapeIdentifier(DATABASE)} owner ${ROLES.owner}`],
  ];
  for (const [name, statement] of missing) if (!present.has(name)) await superuser.query(statement);
}
