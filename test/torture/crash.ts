import { install } from '../support/embedded.js';
import { commands } from './commands.js';
import { judge } from './judge.js';
import { type Blow, type Load, loadWith } from './load.js';
import { seeded } from '../support/seeded.js';
import { type Options, shuffled, type Torture, type Verdict } from './torture.js';

const UNAVAILABLE = 'application/problem+json; charset=utf-8, storage-unavailable, Retry-After: 2';

/** A part of the load: its share of all commands, and what is struck meanwhile. */
interface Phase {
  share: number;
  blows: Blow[];
  /** The share of the commands that are given once. */
  impatient: number;
}

/** Strikes the blows of each phase under load, and judges what is left. */
const struckBy = async (phases: Phase[], { commands: count, clients, seed, log }: Options): Promise<Verdict> => {
  const random = seeded(seed);
  const over = new AbortController();
  const installation = await install();
  const faults: string[] = [];
  const loads: Load[] = [];
  /** Keys of commands whose answer must have come if they were recorded. */
  const unrecorded: string[] = [];
  let judged = false;
  try {
    await installation.openAssociation('near');
    const began = performance.now();
    let first = 0;
    for (const { share, blows, impatient } of phases) {
      const load = await loadWith(installation, {
        first,
        commands: Math.round(count * share),
        clients,
        blows: shuffled(blows, random),
        commandOf: commands(random, impatient),
        signal: over.signal,
        serving: loads.at(-1)?.serving ?? installation.start(),
        progress: (acks) => acks % 1000 === 0 && log(`${first + acks} of ${count} acknowledged`),
      });
      loads.push(load);
      first += Math.round(count * share);
      if (load.struck.length !== blows.length) faults.push(`Only ${load.struck.length} blows were struck`);
      if (blows.every((blow) => blow === 'stop')) {
        unrecorded.push(...load.unheard);
        if (load.cut > 0) faults.push(`${load.cut} requests were cut off by a server that was asked to end`);
      }
      for (const said of load.problems.keys()) if (said !== UNAVAILABLE) faults.push(`It said ${said}`);
      for (const { code, readiness } of load.exits) {
        if (code !== 0) faults.push(`It ended with ${code} when asked to end`);
        if (readiness.at(-1) !== '503 stopping') faults.push(`Asked to end, it said it was ${readiness.join(', ')}`);
      }
    }
    const seconds = (performance.now() - began) / 1000;
    const ledger = { acks: loads.flatMap(({ acks }) => acks), lost: loads.flatMap(({ lost }) => lost) };
    const verdict = await judge(installation, { ...ledger, unrecorded });
    judged = true;
    const struck = loads.flatMap((load) => load.struck);
    const problems = loads.flatMap((load) => [...load.problems.values()]);
    return {
      faults: [...faults, ...verdict.faults],
      numbers: {
        commands: count,
        clients,
        acknowledged: ledger.acks.length,
        'given up': ledger.lost.length,
        ...Object.fromEntries(KINDS.map((kind) => [kind, struck.filter((blow) => blow === kind).length])),
        'answered 503': problems.reduce((sum, times) => sum + times, 0),
        'cut off': loads.reduce((sum, { cut }) => sum + cut, 0),
        'not answered': loads.reduce((sum, { unanswered }) => sum + unanswered, 0),
        seconds: Math.round(seconds),
        ...verdict.numbers,
      },
    };
  } finally {
    over.abort();
    // Where it has failed, that is told, and not what came of it.
    await installation.remove().catch((error: unknown) => {
      if (judged) throw error;
    });
  }
};

const KINDS = ['server', 'postgres', 'stop'] as const;
const times = (count: number, blow: Blow): Blow[] => Array.from({ length: count }, () => blow);

const killed = (kills: number, share: number): Phase => ({
  share,
  blows: [...times(kills, 'server'), ...times(kills, 'postgres')],
  impatient: 0.1,
});
/** Commands are given once, so that a second answer cannot make good for the first. */
const stopped = (kills: number, share: number): Phase => ({ share, blows: times(kills, 'stop'), impatient: 1 });

/** `kill -9` of the server and of its PostgreSQL, again and again. */
export const crash: Torture = {
  says: 'what was acknowledged is there once after kill -9 of server and PostgreSQL under load',
  usual: { commands: 50_000, clients: 32, kills: 20 },
  run: (options) => struckBy([killed(options.kills, 1)], options),
};

/** SIGTERM under load: whatever was recorded was acknowledged, since no accepted request is cut off. */
export const stop: Torture = {
  says: 'SIGTERM under load ends with 0, every command that was recorded was acknowledged, and nobody is cut off who heeds that it will end',
  usual: { commands: 50_000, clients: 32, kills: 50 },
  run: (options) => struckBy([stopped(options.kills, 1)], options),
};

/** Both in short, with one SIGTERM. */
export const crashAndStop = (options: Options): Promise<Verdict> =>
  struckBy([stopped(1, 0.3), killed(options.kills, 0.7)], options);
