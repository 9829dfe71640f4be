import { packageFolder } from './platform.js';
import { programIn } from './binaries.js';
import { isServerOf, runningPostmaster, type Postmaster } from './postmaster-pid.js';
import { run } from './run.js';
import { until } from './wait.js';

const SETTLE_MS = 600_000;
const STOP_MS = 120_000;

/**
 * The ready server of a data folder, for attaching to: one that is starting is waited for, one that is stopping is
 * hurried and seen off. Undefined if none runs.
 */
export async function settledPostmaster(pgdata: string): Promise<Postmaster | undefined> {
  const settled = await until<Postmaster | 'none'>(
    async () => {
      const running = await runningPostmaster(pgdata);
      if (running?.status === 'stopping') await stopPostmaster(pgdata);
      return running === undefined ? 'none' : running.status === 'ready' && running;
    },
    SETTLE_MS,
    `The PostgreSQL of ${pgdata} neither gets ready nor ends; see server.log beside it`,
  );
  return settled === 'none' ? undefined : settled;
}

/**
 * Stops the server of a data folder, if one runs, and waits until it has ended: open transactions are rolled back,
 * clients are cut off.
 */
export async function stopPostmaster(pgdata: string): Promise<void> {
  const running = await runningPostmaster(pgdata);
  if (running === undefined) return;
  await interrupt(running.pid);
  await until(
    async () => !(await isServerOf(running.pid, pgdata)),
    STOP_MS,
    `PostgreSQL (process ${running.pid}) does not stop; see server.log beside ${pgdata}`,
  );
}

/** SIGINT is PostgreSQL's fast shutdown. Windows has no signals; pg_ctl brings it to the server by another way. */
async function interrupt(pid: number): Promise<void> {
  if (process.platform === 'win32') await run(programIn(packageFolder(), 'pg_ctl'), ['kill', 'INT', String(pid)]);
  else process.kill(pid, 'SIGINT');
}
