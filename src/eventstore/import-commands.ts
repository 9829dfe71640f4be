import { setImmediate } from 'node:timers/promises';
import { type Append, type Outcome } from './append-events.js';
import { type Appender } from './appender.js';
import { type CommandContext } from './context.js';
import { type Checked, envelop } from './envelope.js';
import { type Vault } from './vault.js';

/** One command of an import: facts for a stream, at the version that it has when they come. */
export interface Import {
  caller: CommandContext;
  stream: string;
  expected: number;
  facts: Checked[];
}

/** What became of an import: the events appended, how many commands were known by their keys, and those that were refused. */
export interface Imported {
  events: number;
  known: number;
  refused: { stream: string; outcome: Outcome['outcome']; detail: string | null }[];
}

const BATCH_EVENTS = 10_000;

/**
 * Appends the facts of many commands, a batch of them in each transaction, by COPY: for whole archives and logs. The facts have
 * passed their shapes and no rule judges them; a command whose key is known adds nothing, one whose stream has moved or whose key
 * stands for something else is refused and leaves the others. Reads `commands` no faster than it writes.
 */
export const importCommands = async (
  appender: Appender,
  vault: Vault,
  association: string,
  commands: Iterable<Import> | AsyncIterable<Import>,
): Promise<Imported> => {
  const imported: Imported = { events: 0, known: 0, refused: [] };
  const write = async (items: Append[]): Promise<void> => {
    const outcomes = await appender.copy(association, items);
    for (const [index, { outcome, events, detail }] of outcomes.entries()) {
      if (outcome === 'appended') imported.events += events;
      else if (outcome === 'replayed') imported.known += 1;
      else imported.refused.push({ stream: items[index]!.stream, outcome, detail });
    }
  };
  // The next batch is made ready while PostgreSQL writes this one; more than these two are never held.
  let writing = Promise.resolve();
  for await (const batch of batches(commands)) {
    const items: Append[] = [];
    for (const [index, each] of batch.entries()) {
      items.push(await appendOf(vault, each));
      // So that what PostgreSQL answers meanwhile is heard.
      if (index % 16 === 0) await setImmediate();
    }
    await writing;
    writing = write(items);
    writing.catch(() => undefined);
  }
  await writing;
  return imported;
};

const appendOf = async (vault: Vault, { caller, stream, expected, facts }: Import): Promise<Append> => {
  const { key, fingerprint } = caller;
  const enveloped = await envelop(vault, caller, stream, expected, facts, { once: true });
  return { stream, expected, key, fingerprint, takes: [], ...enveloped };
};

async function* batches(commands: Iterable<Import> | AsyncIterable<Import>): AsyncGenerator<Import[]> {
  let batch: Import[] = [];
  let events = 0;
  for await (const command of commands) {
    batch.push(command);
    events += command.facts.length;
    if (events < BATCH_EVENTS) continue;
    yield batch;
    [batch, events] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
