import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runningPostmaster } from './postmaster-pid.js';
import { type Presence } from './presence.js';
import { until } from './wait.js';

/** A presence that comes back by itself where the server is lost. */
export interface Kept {
  /** Undefined while the server is away. */
  presence: Presence | undefined;
  /** From now on nothing is brought back. */
  over: boolean;
}

const SOONEST_MS = 100;
const LATEST_MS = 5000;
// A last checkpoint takes what it takes.
const STOPPING_MS = 3_600_000;

/**
 * Watches a presence. Where it ends although nobody gave it up, the server crashed, was killed or has lost its disk: `comeBack`
 * is called until it answers a presence, after longer and longer pauses. A server that somebody stopped in order is not started
 * against their will: then `comeBack` is called as soon as one runs again.
 */
export const keep = (
  first: Presence,
  pgdata: string,
  comeBack: (kept: Kept) => Promise<void>,
  log: (line: string) => void,
): Kept => {
  const kept: Kept = { presence: first, over: false };
  const watch = ({ ended }: Presence): void => {
    void ended.then(() => {
      if (kept.over) return;
      kept.presence = undefined;
      void restore().catch((error: Error) => log(`PostgreSQL is not looked after any longer: ${error.message}`));
    });
  };
  const restore = async (): Promise<void> => {
    const stopped = await wasStopped(pgdata);
    log(stopped ? 'PostgreSQL was stopped; waiting for its start' : 'PostgreSQL is gone; bringing it back');
    let said = '';
    for (let wait = SOONEST_MS; !kept.over; wait = Math.min(2 * wait, LATEST_MS)) {
      try {
        if (!stopped || (await runningPostmaster(pgdata))) await comeBack(kept);
      } catch (error) {
        const { message } = error as Error;
        if (message !== said) log(message);
        said = message;
      }
      if (kept.presence) {
        log('PostgreSQL is back');
        return watch(kept.presence);
      }
      await pause(wait, undefined, { ref: false });
    }
  };
  watch(first);
  return kept;
};

/** Whether the server ended in order. One that was killed, or could not go on, left its data for the next start to recover. */
const wasStopped = async (pgdata: string): Promise<boolean> => {
  const running = await until(
    async () => {
      const server = await runningPostmaster(pgdata);
      return server ? server.status !== 'stopping' && 'yes' : 'no';
    },
    STOPPING_MS,
    `The PostgreSQL of ${pgdata} does not end; see server.log beside it`,
  );
  return running === 'no' && (await stateOf(pgdata)) === SHUT_DOWN;
};

// `DBState` in PostgreSQL's `pg_control.h`, where it stands at byte 16 since version 9.
const SHUT_DOWN = 1;
const STATE_AT = 16;

const stateOf = async (pgdata: string): Promise<number> => {
  const file = await open(join(pgdata, 'global', 'pg_control'));
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, STATE_AT);
    return buffer.readInt32LE();
  } finally {
    await file.close();
  }
};
