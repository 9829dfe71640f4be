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
import { keep, type Kept } from './supervise.js';

const OVERTAKEN = /lock file "postmaster.pid" already exists/;

/** A PostgreSQL of our own, on 127.0.0.1 alone, shared by all processes that start it on the same folder. */
export interface EmbeddedPostgres {
  port: number;
  /** The process that serves now; another one after it was brought back. */
  readonly pid: number;
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

interface Options {
  folder: string;
  fast?: boolean;
  log?: (line: string) => void;
}

/**
 * Starts PostgreSQL on a folder, or attaches to the one that runs there; makes the folder, the database and its roles
 * if absent. The server outlives this process if it is killed; the next start attaches to it. Where the server crashes or is
 * killed, it is brought back, on the same port, by one of the processes that share it.
 * @param options.folder holds `pgdata`, `postgres.json` (the passwords) and `server.log`
 * @param options.fast gives durability for speed: for tests
 * @param options.log hears what was out of the ordinary, one line each
 * @throws where PostgreSQL cannot be run here (the error names DATABASE_URL) or does not start (with its log's tail)
 */
export async function startPostgres({
  folder,
  fast = false,
  log = () => undefined,
}: Options): Promise<EmbeddedPostgres> {
  const place = await findPlace(resolve(folder), log);
  const first = await withLock(place.folder, () => enterServer(place, fast, log));
  let { server } = first;
  const comeBack = (kept: Kept): Promise<void> =>
    withLock(place.folder, async () => {
      if (kept.over) return;
      const again = await enterServer(place, fast, log, first.server.port);
      ({ server } = again);
      kept.presence = again.presence;
    });
  const kept = keep(first.presence, pgdataOf(place.folder), comeBack, log);
  return handle(place.folder, () => server, await readPasswords(place.folder), kept, first.attached);
}

/** Under the lock: starts the server, or finds it running, and enters. It must be on `port` where one is given. */
async function enterServer(
  place: Place,
  fast: boolean,
  log: (line: string) => void,
  port?: number,
): Promise<{ server: Postmaster; presence: Presence; attached: boolean }> {
  const { server, attached } = await reachServer(place, fast, log, port);
  if (attached && port !== undefined && server.port !== port)
    throw new Error(`PostgreSQL is now on port ${server.port} instead of ${port}; start this process again`);
  try {
    const passwords = await readPasswords(place.folder);
    const presence = await enter(url(server, passwords, ROLES.superuser, 'postgres'));
    await ensureRoles(presence.client, passwords);
    rest(presence);
    return { server, presence, attached };
  } catch (error) {
    if (!attached) await stopPostmaster(pgdataOf(place.folder));
    throw error;
  }
}

/** The server that runs there already, else one that is started now. */
async function reachServer(
  place: Place,
  fast: boolean,
  log: (line: string) => void,
  port?: number,
): Promise<{ server: Postmaster; attached: boolean }> {
  const pgdata = pgdataOf(place.folder);
  const running = await settledPostmaster(pgdata);
  if (running) return { server: running, attached: true };
  try {
    return { server: await bringUp(place, fast, log, port), attached: false };
  } catch (error) {
    // Whoever was killed right after starting the server leaves one that writes its pid file only after one has looked for it.
    const other = OVERTAKEN.test(String(error)) ? await settledPostmaster(pgdata) : undefined;
    if (other === undefined) throw error;
    return { server: other, attached: true };
  }
}

async function bringUp(place: Place, fast: boolean, log: (line: string) => void, port?: number): Promise<Postmaster> {
  const binaries = await findBinaries(place.user, log);
  await ensureData(place, binaries, fast);
  if (await disownPidFile(pgdataOf(place.folder)))
    log(`PostgreSQL had not ended properly in ${place.folder}, and its process id is now another program's`);
  return launch(place, binaries, fast, port);
}

function handle(
  folder: string,
  serving: () => Postmaster,
  passwords: Passwords,
  kept: Kept,
  attached: boolean,
): EmbeddedPostgres {
  const server = serving();
  const finish = (mayStop: (presence?: Presence) => Promise<boolean>) => async (): Promise<void> => {
    if (kept.over) return;
    kept.over = true;
    // Under the lock, so that no one can enter between the look around and the last step out.
    await withLock(folder, async () => {
      const { presence } = kept;
      const stop = await mayStop(presence);
      if (presence) await leave(presence);
      if (stop) await stopPostmaster(pgdataOf(folder));
    });
  };
  return {
    port: server.port,
    get pid() {
      return serving().pid;
    },
    folder,
    superuserUrl: (database = 'postgres') => url(server, passwords, ROLES.superuser, database),
    ownerUrl: (database = DATABASE) => url(server, passwords, ROLES.owner, database),
    appUrl: (database = DATABASE) => url(server, passwords, ROLES.app, database),
    attached,
    // A presence that was cut off means the server went, or is by now someone else's.
    release: finish(async (presence) => presence !== undefined && isLast(presence).catch(() => false)),
    stop: finish(async () => true),
  };
}

const url = (server: Postmaster, passwords: Passwords, role: keyof Passwords, database: string): string =>
  `postgresql://${role}:${passwords[role]}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
