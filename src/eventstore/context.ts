import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor } from './facts.js';
import { copyRead } from './lag.js';

/** What the store must know of the request behind a command; set at each door, read on append. */
export interface CommandContext {
  association: string;
  actor: Actor;
  /** The command's name. */
  command: string;
  /** Ties together what one request, import or load has done. */
  correlation: string;
  causation?: string;
  reason?: string;
  /** The client's idempotency key, and the HMAC of route and body that it stands for. */
  key?: string;
  fingerprint?: Buffer;
  /** Set where the act needs a second person and none is there: the same id as the actor's (self-approved). */
  onBehalfOf?: string;
  /** The version of the stream that the caller has seen, where that matters. */
  ifVersion?: number;
  /** Set where it is judged alone: what would refuse it is thrown, and nothing is recorded. */
  isTrial?: true;
}

const storage = new AsyncLocalStorage<CommandContext>();

/** Runs `work` as the given caller. What a command reads may not be behind, so it is refused where a copy is read. */
export const inContext = async <T>(context: CommandContext, work: () => Promise<T>): Promise<T> => {
  if (copyRead()) throw new Error('A command was given while reading from a copy');
  return storage.run(context, work);
};

/** The caller of the running command; a command given outside a door is a programming error. */
export const context = (): CommandContext => {
  const current = storage.getStore();
  if (!current) throw new Error('A command was given outside inContext');
  return current;
};

/** Whether the running command is one that an event led to. */
export const isLed = (): boolean => context().actor.method === 'reaction';
