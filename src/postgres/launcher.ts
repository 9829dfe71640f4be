import { resolve } from 'node:path';
import { findBinaries } from './binaries.js';
import { ensureData } from './initdb.js';
import { withLock } from './lock.js';
import { readPasswords, ROLES, type Passwords } from './passwords.js';
import { findPlace, pgdataOf, type Place } from './place.js';
import { disownPidFile, type Postmaster } from './postmaster-pid.js';
import { enter, isLast, leave, rest, type Presence } from './presence.js';
import { DATABASE, ensureRoles } from './roles.js';
import { launch } from './server.js';
import { settledPostmaster, stopPostmaster } from './stop.js';

/** A PostgreSQL of our own, on 127.0.0.1 alone, shared by all processes that start it on the same folder. */
export interface EmbeddedPostgres {
  port: number;
  pid: number;
  /**
   * Where it keeps its data: the wanted folder, or its substitute where the database's account cannot reach that one.
   */
  folder: string;
  /** Connection strings; the database is `postgres` for the superuser, `annals` for the others, unless named. */
  superuserUrl(database?: string): string;
  ownerUrl(database?: string): string;
  appUrl(database?: string): string;
  /** Whether it was running already. */
  attached: boolean;
  /** Stops the server if no other client is connected, else leaves it. Close your own connections first: they count. */
  release(): Promise<void>;
  /** Stops it, whoever is connected. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a folder, or attaches to the one that runs there; makes the folder, the database and its roles
 * if absent. The server outlives this process if it is killed; the next start attaches to it.
 * @param options.folder holds `pgdata`, `postgres.json` (the passwords) and `server.log`
 * @param options.fast gives durability for speed: for tests
 * @param options.log hears what was out of the ordinary, one line each
 * @throws where PostgreSQL cannot be run here (the error names DATABASE_URL) or does not start (with its log's tail)
 */
export async function startPostgres(options: {
  folder: string;
  fast?: boolean;
  log?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const { fast = false, log = () => undefined } = options;
  const place = await findPlace(resolve(options.folder), log);
  return withLock(place.folder, async () => {
    const running = await settledPostmaster(pgdataOf(place.folder));
    const server = running ?? (await bringUp(place, fast, log));
    try {
      const passwords = await readPasswords(place.folder);
      const presence = await enter(url(server, passwords, ROLES.superuser, 'postgres'));
      await ensureRoles(presence.client, passwords);
      rest(presence);
      return handle(place.folder, server, passwords, presence, running !== undefined);
    } catch (error) {
      if (!running) await stopPostmaster(pgdataOf(place.folder));
      throw error;
    }
  });
}

async function bringUp(place: Place, fast: boolean, log: (line: string) => void): Promise<Postmaster> {
  const binaries = await findBinaries(place.user, log);
  await ensureData(place, binaries, fast);
  if (await disownPidFile(pgdataOf(place.folder)))
    log(`PostgreSQL had not ended properly in ${place.folder}, and its process id is now another program's`);
  return launch(place, binaries, fast);
}

function handle(
  folder: string,
  server: Postmaster,
  passwords: Passwords,
  presence: Presence,
  attached: boolean,
): EmbeddedPostgres {
  let done = false;
  const finish = (mayStop: () => Promise<boolean>) => async (): Promise<void> => {
    if (done) return;
    done = true;
    // Under the lock, so that no one can enter between the look around and the last step out.
    await withLock(folder, async () => {
      const stop = await mayStop();
      await leave(presence);
      if (stop) await stopPostmaster(pgdataOf(folder));
    });
  };
  return {
    port: server.port,
    pid: server.pid,
    folder,
    superuserUrl: (database = 'postgres') => url(server, passwords, ROLES.superuser, database),
    ownerUrl: (database = DATABASE) => url(server, passwords, ROLES.owner, database),
    appUrl: (database = DATABASE) => url(server, passwords, ROLES.app, database),
    attached,
    // A presence that was cut off means the server went, or is by now someone else's.
    release: finish(() => isLast(presence).catch(() => false)),
    stop: finish(async () => true),
  };
}

const url = (server: Postmaster, passwords: Passwords, role: keyof Passwords, database: string): string =>
  `postgresql://${role}:${passwords[role]}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
