import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** An idle superuser connection, by which others see that someone relies on the server. */
export interface Presence {
  client: Client;
  socket: Socket;
  /** Settles when it has ended, whoever ended it; heard from the first on, as it may have ended before anybody asks. */
  ended: Promise<void>;
}

const PRESENT = 'annals present';
const LEAVING = 'annals leaving';
const LINGERING_MS = 1000;

/** Connects and stays; the presence ends with this process however it dies. */
export async function enter(connectionString: string): Promise<Presence> {
  const socket = new Socket();
  const client = new Client({
    connectionString,
    application_name: PRESENT,
    ssl: false,
    connectionTimeoutMillis: 30_000,
    stream: () => socket,
  });
  // The server may be stopped by others; that concerns those who then use it, not this connection.
  client.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  await client.connect();
  return { client, socket, ended };
}

/** From now on the presence does not keep this process alive. */
export const rest = ({ socket }: Presence): void => void socket.unref();

/**
 * Whether, without this presence, the server has no client. A client that hung up a moment ago is given a second to
 * vanish.
 */
export async function isLast({ client, socket }: Presence): Promise<boolean> {
  socket.ref();
  const end = Date.now() + LINGERING_MS;
  for (;;) {
    const { rows } = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity
       where backend_type in ('client backend', 'walsender') and pid <> pg_backend_pid() and application_name <> $1`,
      [LEAVING],
    );
    if (rows.length === 0) return true;
    if (rows.some(({ name }) => name === PRESENT) || Date.now() > end) return false;
    await pause(25);
  }
}

/** Ends the presence; from the first moment it counts for others as gone. Quiet if the server is gone. */
export async function leave({ client, socket }: Presence): Promise<void> {
  socket.ref();
  await client.query(`set application_name = '${LEAVING}'`).catch(() => undefined);
  await client.end().catch(() => undefined);
}
