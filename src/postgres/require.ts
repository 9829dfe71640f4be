import { type Client, type PoolClient } from 'pg';

const OLDEST = 15;

/**
 * Refuses a server on which an acknowledged fact could be lost, or older than the migrations are written for: throws
 * an Error with one line for the operator.
 * @param options.durable false lets settings pass that trade durability for speed (tests)
 */
export async function requireServer(client: Client | PoolClient, options: { durable?: boolean } = {}): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('server_version', 'server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit', 'in_hot_standby')`,
  );
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  if (Number(settings.get('server_version_num')) < OLDEST * 10_000)
    throw new Error(`Annals needs PostgreSQL ${OLDEST} or newer; this server is ${settings.get('server_version')}`);
  if (settings.get('in_hot_standby') === 'on')
    throw new Error('This PostgreSQL server is a standby and takes no commands; name the primary in DATABASE_URL');
  const off = ['fsync', 'full_page_writes', 'synchronous_commit'].filter((name) => settings.get(name) === 'off');
  if (options.durable !== false && off.length > 0)
    throw new Error(`What Annals acknowledges must not be lost: switch on ${off.join(', ')} in this PostgreSQL server`);
}
