import { type Installation } from '../support/embedded.js';

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
  /** In this order, evenly spread over what is acknowledged. */
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
 * is answered, and strikes blows on the way. Any other failure than being unavailable ends it; so does `signal`.
 */
export const loadWith = async (installation: Installation, plan: Plan): Promise<Load> => {
  let { serving } = plan;
  /** Settles when a server that ended runs again. */
  let again: Promise<string> = serving;
  /** While a server says that it will end: settles when another one serves. */
  let leaving: Promise<unknown> | undefined;
  const load: Load = { acks: [], lost: [], problems: new Map(), unanswered: 0, cut: 0, exits: [], struck: [], serving };
  const left = [...plan.blows];
  const every = plan.commands / (plan.blows.length + 1);
  let striking: Promise<void> = Promise.resolve();

  const strike = async (blow: Blow): Promise<void> => {
    await serving;
    if (blow === 'postgres') await installation.killPostgres();
    else {
      const address = await serving;
      const ended = installation.end(blow === 'server' ? 'SIGKILL' : 'SIGTERM');
      again = ended.then(() => installation.start());
      // Who asks a server that is about to end is answered as long as it takes requests.
      const told = () => (leaving = again);
      if (blow === 'stop') load.exits.push({ readiness: await readinessOf(address, told), code: await ended });
      serving = again;
      await serving;
      leaving = undefined;
    }
    load.struck.push(blow);
  };
  const acknowledged = (ack: Ack) => {
    load.acks.push(ack);
    plan.progress?.(load.acks.length);
    if (left.length === 0 || load.acks.length < every * (plan.blows.length - left.length + 1)) return;
    const blow = left.shift()!;
    striking = striking.then(() => strike(blow));
  };
  /** `heeds`: goes elsewhere as soon as the server says that it will end, as a balancer does. What others send then may not be taken any more. */
  const carryOut = async (command: Command, heeds = true): Promise<void> => {
    while (!plan.signal.aborted) {
      if (heeds) await leaving;
      const answer = await send(await serving, command, plan.signal);
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
      if (command.impatient) {
        load.lost.push(command.key);
        return;
      }
    }
  };

  let n = plan.first;
  const client = async (_: unknown, which: number) => {
    while (n < plan.first + plan.commands && !plan.signal.aborted) await carryOut(plan.commandOf(n++), which % 2 === 0);
  };
  await carryOut(plan.commandOf(n++));
  await Promise.all(Array.from({ length: plan.clients }, client));
  await striking;
  await serving;
  return { ...load, serving };
};

/** What a server says of how ready it is until nobody answers there any longer. */
const readinessOf = async (address: string, told: () => void): Promise<string[]> => {
  const said = new Set<string>();
  for (;;) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    const body = (await answer?.json().catch(() => undefined)) as { status: string } | undefined;
    if (!answer || !body) return [...said];
    said.add(`${answer.status} ${body.status}`);
    if (answer.status === 503) told();
  }
};

interface Answer {
  ok: boolean;
  status: number;
  type: string | null;
  retryAfter: string | null;
  body: unknown;
}

/** The answer; nothing where nobody took the connection, and that it was cut off where it broke before all of it came. */
const send = async (
  address: string,
  { key, path, body }: Command,
  signal: AbortSignal,
): Promise<Answer | 'cut' | undefined> => {
  try {
    const answer = await fetch(`${address}/api/near${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
      signal,
    });
    const { ok, status, headers } = answer;
    return {
      ok,
      status,
      type: headers.get('content-type'),
      retryAfter: headers.get('retry-after'),
      body: await answer.json(),
    };
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code === 'ECONNREFUSED' || signal.aborted ? undefined : 'cut';
  }
};
