import { install } from '../support/embedded.js';
import { commands } from './commands.js';
import { judge } from './judge.js';
import { type Blow, loadWith } from './load.js';
import { chance, type Options, shuffled, type Torture, type Verdict } from './torture.js';

const UNAVAILABLE = 'application/problem+json; charset=utf-8, storage-unavailable, Retry-After: 2';

/** Strikes the blows under load, and judges what is left. */
const struckBy = async (blows: Blow[], impatient: number, options: Options): Promise<Verdict> => {
  const { commands: count, clients, seed, log } = options;
  const random = chance(seed);
  const over = new AbortController();
  const installation = await install();
  try {
    await installation.run('test/support/open-association.mjs');
    const began = performance.now();
    const load = await loadWith(installation, {
      commands: count,
      clients,
      blows: shuffled(blows, random),
      commandOf: commands(random, impatient),
      signal: over.signal,
      progress: (acks) => acks % 1000 === 0 && log(`${acks} of ${count} acknowledged`),
    });
    const seconds = (performance.now() - began) / 1000;
    const { faults, numbers } = await judge(installation, load);
    if (load.struck.length !== blows.length) faults.push(`Only ${load.struck.length} blows were struck`);
    for (const said of load.problems.keys()) if (said !== UNAVAILABLE) faults.push(`It said ${said}`);
    for (const { code, readiness } of load.exits) {
      if (code !== 0) faults.push(`It ended with ${code} when asked to end`);
      if (readiness.at(-1) !== '503 stopping') faults.push(`Asked to end, it said it was ${readiness.join(', ')}`);
    }
    const recorded = Number(numbers['events']);
    const told = load.acks.reduce((sum, { ids }) => sum + ids.length, 0);
    return {
      faults,
      numbers: {
        commands: count,
        clients,
        acknowledged: load.acks.length,
        'given up': load.lost.length,
        'recorded unheard': recorded - told,
        ...Object.fromEntries(
          ['server', 'postgres', 'stop'].map((blow) => [blow, blows.filter((b) => b === blow).length]),
        ),
        'answered 503': [...load.problems.values()].reduce((sum, times) => sum + times, 0),
        'not answered': load.unanswered,
        seconds: Math.round(seconds),
        ...numbers,
      },
    };
  } finally {
    over.abort();
    await installation.remove();
  }
};

const times = (count: number, blow: Blow): Blow[] => Array.from({ length: count }, () => blow);

/** `kill -9` of the server and of its PostgreSQL, again and again. */
export const crash: Torture = {
  says: 'what was acknowledged is there once after kill -9 of server and PostgreSQL under load',
  usual: { commands: 50_000, clients: 32, kills: 20 },
  run: (options) => struckBy([...times(options.kills, 'server'), ...times(options.kills, 'postgres')], 0.1, options),
};

/** SIGTERM under load: whatever was recorded was acknowledged, since no accepted request is cut off. */
export const stop: Torture = {
  says: 'SIGTERM under load ends with 0, and every command that was recorded was acknowledged',
  usual: { commands: 50_000, clients: 32, kills: 50 },
  run: async (options) => {
    // Asked once, so that a second answer cannot make good for the first.
    const verdict = await struckBy(times(options.kills, 'stop'), 1, options);
    const unheard = Number(verdict.numbers['recorded unheard']);
    if (unheard !== 0) verdict.faults.push(`${unheard} events were recorded and their answer was lost`);
    return verdict;
  },
};
