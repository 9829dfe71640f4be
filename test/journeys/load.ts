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
export interface Load {
  acks: Ack[];
  /** The keys of commands that nobody heard of again. */
  lost: string[];
  /** What the server said while its PostgreSQL was gone. */
  problems: Set<string>;
  /** How the server ended where it was asked to, its PostgreSQL being gone. */
  exits: (number | null)[];
}

/**
 * Gives commands, the first alone and the others from several clients at once, each with the same key until it is answered, and kills the server or its PostgreSQL
 * on the way, evenly spread over what is acknowledged. Any other failure than being unavailable ends it; so does `signal`.
 */
export const loadWith = async (
  installation: Installation,
  {
    commands,
    clients,
    kills,
    signal,
  }: { commands: Command[]; clients: number; kills: ('server' | 'postgres')[]; signal: AbortSignal },
): Promise<Load> => {
  const load: Load = { acks: [], lost: [], problems: new Set(), exits: [] };
  const left = [...kills];
  const every = commands.length / (kills.length + 1);
  /** Where the server is; while it is started again, where it will be. */
  let serving = installation.start();
  let unavailable: (() => void) | undefined;

  const killServer = () => {
    serving = installation.end('SIGKILL').then(() => installation.start());
  };
  const killPostgres = () => {
    // The server says that it cannot serve; started again, it starts its PostgreSQL again.
    unavailable = () => {
      unavailable = undefined;
      serving = installation.end('SIGTERM').then((code) => {
        load.exits.push(code);
        return installation.start();
      });
    };
    return installation.killPostgres();
  };
  const acknowledged = async (ack: Ack) => {
    load.acks.push(ack);
    if (left.length === 0 || load.acks.length < every * (kills.length - left.length + 1)) return;
    if (left.shift() === 'server') killServer();
    else await killPostgres();
  };
  const carryOut = async (command: Command): Promise<void> => {
    while (!signal.aborted) {
      const answer = await send(await serving, command, signal);
      if (answer?.ok) {
        const { position, events } = (await answer.json()) as { position: number; events: { id: string }[] };
        return acknowledged({ key: command.key, position, ids: events.map(({ id }) => id) });
      }
      if (answer) {
        const { status, code } = (await answer.json()) as { status: number; code: string };
        if (status !== 503) throw new Error(`${status} ${code} is no answer to ${command.path}`);
        load.problems.add(
          `${answer.headers.get('content-type')}, ${code}, Retry-After: ${answer.headers.get('retry-after')}`,
        );
        unavailable?.();
      }
      if (command.impatient) {
        load.lost.push(command.key);
        return;
      }
    }
  };

  const [first, ...queue] = commands;
  await carryOut(first!);
  const client = async () => {
    for (let command = queue.shift(); command; command = queue.shift()) await carryOut(command);
  };
  await Promise.all(Array.from({ length: clients }, client));
  await serving;
  return load;
};

/** The answer; nothing where the connection broke before it came. */
const send = (address: string, { key, path, body }: Command, signal: AbortSignal): Promise<Response | undefined> =>
  fetch(`${address}/api/near${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
    signal,
  }).catch(() => undefined);
