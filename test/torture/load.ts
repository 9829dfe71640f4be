import { setTimeout as pause } from 'node:timers/promises';
import { type Installation } from '../support/embedded.js';
import { readinessOf, send, within } from './send.js';

/** So long, in milliseconds, may a blow take, or a start after it; and so long is nothing acknowledged at most. */
const BLOW = 120_000;
const STANDSTILL = 90_000;
/** Whoever was refused, or not answered, asks again after so long. */
const REST = 50;

export interface Command {
  key: string;
  path: string;
  body: object;
  /** Whoever sent it does not ask again when no answer came. */
  impatient: boolean;
}
/** What the server said it has recorded. */
export interface Ack {
  key: string;
  position: number;
  ids: string[];
}
/** `kill -9` of the server or of its PostgreSQL; SIGTERM to the server. After each the server runs again. */
export type Blow = 'server' | 'postgres' | 'stop';

/** The ledger, kept outside of what is tested. */
export interface Load {
  acks: Ack[];
  /** The keys of commands that nobody heard of again. */
  lost: string[];
  /** Those of them that had no answer at all; whoever hears 503 knows that it may be recorded, and asks again with its key. */
  unheard: string[];
  /** What the server said while it could not serve, and how often. */
  problems: Map<string, number>;
  /** How many requests had no answer at all. */
  unanswered: number;
  /** How many of these were cut off though they were sent before the server said that it would end, or to another one behind it. */
  cut: number;
  /** How the server ended where it was asked to, and what it said meanwhile of how ready it is. */
  exits: { code: number | null; readiness: string[] }[];
  /** The blows that were struck. */
  struck: Blow[];
  /** Where the server is afterwards. */
  serving: Promise<string>;
}

export interface Plan {
  /** The numbers of the commands: from this one on, so many. */
  first: number;
  commands: number;
  clients: number;
  /** In this order, evenly spread over what is acknowledged or given up. */
  blows: Blow[];
  /** The nth command, as soon as a client is about to give it. */
  commandOf(n: number): Command;
  signal: AbortSignal;
  /** Where the server is; while it is started, where it will be. */
  serving: Promise<string>;
  /** Hears how many commands were acknowledged. */
  progress?(acks: number): void;
  /** Hears of each 503. */
  refused?(): void;
}

/**
 * Gives commands to a running server, the first alone and the others from several clients at once, each with the same key until it
 * is answered, and strikes blows on the way. Any other failure than being unavailable ends it, and so does that nothing goes on; the
 * first is thrown, when nobody gives commands or strikes any longer. `signal` ends it, too.
 */
export const loadWith = async (installation: Installation, plan: Plan): Promise<Load> => {
  let serving = within(BLOW, 'The start of the server', plan.serving);
  /** Settles when a server that ended runs again. */
  let again: Promise<string> = serving;
  /** While a server says that it will end: settles when another one serves. */
  let leaving: Promise<unknown> | undefined;
  const load: Load = {
    acks: [],
    lost: [],
    unheard: [],
    problems: new Map(),
    unanswered: 0,
    cut: 0,
    exits: [],
    struck: [],
    serving,
  };
  const left = [...plan.blows];
  const every = plan.commands / (plan.blows.length + 1);
  let striking: Promise<void> = Promise.resolve();
  let acknowledgedAt = performance.now();
  let fault: { error: unknown } | undefined;
  const over = new AbortController();
  const signal = AbortSignal.any([plan.signal, over.signal]);
  const fail = (error: unknown): void => {
    fault ??= { error };
    over.abort();
  };

  const strike = async (blow: Blow): Promise<void> => {
    if (signal.aborted) return;
    const address = await serving;
    if (blow === 'postgres') await within(BLOW, 'Killing PostgreSQL', installation.killPostgres());
    else {
      const ended = within(BLOW, 'The end of the server', installation.end(blow === 'server' ? 'SIGKILL' : 'SIGTERM'));
      again = ended.then(() => within(BLOW, 'The start of the server', installation.start()));
      // It is told by whoever waits for it.
      again.catch(() => undefined);
      // Who asks a server that is about to end is answered as long as it takes requests.
      const told = () => (leaving = again);
      if (blow === 'stop') {
        const [readiness, code] = await Promise.all([readinessOf(address, told, signal), ended]);
        load.exits.push({ readiness, code });
      }
      serving = again;
      await serving;
      leaving = undefined;
    }
    load.struck.push(blow);
  };
  const acknowledged = (ack: Ack) => {
    load.acks.push(ack);
    acknowledgedAt = performance.now();
    plan.progress?.(load.acks.length);
    const ended = load.acks.length + load.lost.length;
    if (left.length === 0 || ended < every * (plan.blows.length - left.length + 1)) return;
    const blow = left.shift()!;
    striking = striking.then(() => strike(blow)).catch(fail);
  };
  /** `heeds`: goes elsewhere as soon as the server says that it will end, as a balancer does. What others send then may not be taken any more. */
  const carryOut = async (command: Command, heeds = true): Promise<void> => {
    while (!signal.aborted) {
      if (heeds) await leaving;
      const answer = await send(await serving, command, signal);
      if (answer === 'cut' && heeds) load.cut += 1;
      if (answer !== 'cut' && answer?.ok) {
        const { position, events } = answer.body as { position: number; events: { id: string }[] };
        return acknowledged({ key: command.key, position, ids: events.map(({ id }) => id) });
      }
      if (typeof answer === 'object') {
        const { code } = answer.body as { code: string };
        if (answer.status !== 503) throw new Error(`${answer.status} ${code} is no answer to ${command.path}`);
        const said = `${answer.type}, ${code}, Retry-After: ${answer.retryAfter}`;
        load.problems.set(said, (load.problems.get(said) ?? 0) + 1);
        plan.refused?.();
      } else {
        load.unanswered += 1;
        await again;
      }
      if (performance.now() - acknowledgedAt > STANDSTILL) throw await standstill();
      await pause(REST);
      if (command.impatient) {
        load.lost.push(command.key);
        if (typeof answer !== 'object') load.unheard.push(command.key);
        return;
      }
    }
  };

  const standstill = async (): Promise<Error> => {
    const after = load.struck.at(-1) ?? 'its start';
    const problems = [...load.problems].map(([said, times]) => `${said} (${times} times)`).join('; ');
    const state = await installation.stateOfPostgres();
    return new Error(
      `Nothing was acknowledged for ${STANDSTILL / 1000} s after ${after}: ${problems}; unanswered: ${load.unanswered}; PostgreSQL: ${state}`,
    );
  };

  let n = plan.first;
  const client = async (which: number) => {
    while (n < plan.first + plan.commands && !signal.aborted) await carryOut(plan.commandOf(n++), which % 2 === 0);
  };
  await carryOut(plan.commandOf(n++)).catch(fail);
  await Promise.all(Array.from({ length: plan.clients }, (_, which) => client(which).catch(fail)));
  await striking;
  await serving.catch(fail);
  if (fault) throw fault.error;
  return { ...load, serving };
};
