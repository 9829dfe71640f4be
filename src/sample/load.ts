import { type Pool } from 'pg';
import { localOperator } from '../access/caller.js';
import { type Door } from '../access/door.js';
import { canonical } from '../eventstore/canonical.js';
import { Conflict } from '../eventstore/errors.js';
import { holdReactions } from '../eventstore/hold-reactions.js';
import { CORRECTED, type Correction } from '../eventstore/facts.js';
import { type EventLog, idOf } from '../eventstore/log.js';
import { type Reactions } from '../eventstore/reactions.js';
import { type Receipt } from '../eventstore/store.js';
import { idFor } from '../language/ids.js';
import { type Earlier, type Sample, type Step } from './step.js';

/** How many of a sample's commands were given, and how many of them the record held already. */
export interface Loaded {
  given: number;
  known: number;
}

/** Enough to fill the store's group commits, few enough to leave connections to others. */
const AT_ONCE = 50;

/** What a sample is loaded into; `fingerprint` is the keyed hash of a command's text. */
export interface Into {
  association: string;
  door: Door;
  log: EventLog;
  pool: Pool;
  reactions: Pick<Reactions, 'startAssociation'>;
  fingerprint: (text: string) => Buffer;
}

/**
 * Gives a sample's commands to an association in the order of their phases. Each carries an idempotency key of its own, so a
 * second load adds nothing and one that was broken off goes on where it stopped. Reactions, begun as none is held before, hear
 * the whole afterwards and find their effects recorded, so that a load comes out the same each time. Throws what the first refused
 * command threw, with the step's key, once the commands given beside it have ended.
 */
export const loadSample = async (into: Into, sample: Sample, progress: Progress = () => undefined): Promise<Loaded> => {
  await into.reactions.startAssociation(into.association);
  return holdReactions(into.pool, into.association, () => giveAll(into, sample, progress));
};

/** Whether an association holds all of this edition of a sample, so that a start need not give it again. */
export const isLoaded = async ({ association, pool, fingerprint }: Into, sample: Sample): Promise<boolean> => {
  const keys = keysOf(sample);
  const { rows } = await pool.query<{ key: string; print: Buffer; stream: string; position: number; events: number }>(
    `select key, fingerprint as print, stream, position, events from idempotency
     where association_id = $1 and starts_with(key, $2)`,
    [association, keys],
  );
  const given = new Map(rows.map((row) => [row.key.slice(keys.length), row]));
  const earlier: Earlier = {
    id: (key) => idOf(given.get(key)!.stream),
    position: (key) => given.get(key)!.position + given.get(key)!.events - 1,
  };
  const steps = sample.phases.flat();
  if (!steps.every(({ key }) => given.has(key))) return false;
  const amended = steps.filter(({ formerly }) => formerly);
  return amended.every(
    ({ key, command }) =>
      given.has(`${key}/amended`) || given.get(key)!.print.equals(fingerprint(textOf(command(earlier)))),
  );
};

/** How the keys of all steps of a sample begin. */
const keysOf = ({ handle }: Sample): string => `sample/${handle}/`;

/** What a command is known by again. */
const textOf = (given: object): string => `${given.constructor.name}\n${canonical(given)}`;

type Progress = (done: number, all: number) => void;

const giveAll = async (
  { association, door, log, fingerprint }: Into,
  sample: Sample,
  progress: Progress,
): Promise<Loaded> => {
  const receipts = new Map<string, Receipt>();
  const earlier = earlierOf(receipts);
  const all = sample.phases.flat().length;
  const load = { association, actor: localOperator, correlation: idFor('sample', sample.handle, association) };
  let known = 0;
  const order = (key: string, given: object): Promise<Receipt> => {
    const call = { key: keysOf(sample) + key, fingerprint: fingerprint(textOf(given)) };
    return named(key, door.give({ ...load, ...call }, given));
  };
  const give = async (step: Step): Promise<void> => {
    const { key } = step;
    const receipt = await order(key, step.command(earlier)).catch((refusal: unknown) =>
      amend({ association, log }, order, step, earlier, refusal),
    );
    receipts.set(key, receipt);
    if (receipt.replayed) known += 1;
  };
  for (const steps of sample.phases.flatMap((phase) => slices(phase, AT_ONCE))) {
    await allEnded(steps.map(give));
    progress(receipts.size, all);
  }
  return { given: all, known };
};

const earlierOf = (receipts: Map<string, Receipt>): Earlier => {
  const receiptOf = (key: string): Receipt => {
    const receipt = receipts.get(key);
    if (!receipt) throw new Error(`No earlier step of the sample is called ${key}`);
    return receipt;
  };
  return {
    id: (key) => receiptOf(key).id,
    position: (key) => {
      const { position } = receiptOf(key);
      if (position === null) throw new Error(`The step ${key} of the sample recorded nothing`);
      return position;
    },
  };
};

/**
 * Sets right what an earlier edition of the sample recorded under a step's key, unless somebody corrected it; where that is not it, the
 * refusal stands.
 */
const amend = async (
  { association, log }: Pick<Into, 'association' | 'log'>,
  order: (key: string, given: object) => Promise<Receipt>,
  { key, formerly }: Step,
  earlier: Earlier,
  refusal: unknown,
): Promise<Receipt> => {
  if (!formerly || !(refusal instanceof Conflict) || refusal.code !== 'idempotency-key-reused') throw refusal;
  const recorded = await order(key, formerly.command(earlier));
  const stream = await streamAt(log, association, recorded.position!);
  if (stream.some(({ type, data }) => type === CORRECTED && (data as Correction).corrects === recorded.position))
    return recorded;
  const { replayed } = await order(`${key}/amended`, formerly.correct(recorded.position!, earlier));
  return { ...recorded, replayed };
};

const streamAt = async (log: EventLog, association: string, position: number) => {
  const [event] = await log.read(association, position, 1);
  return log.stream(association, event!.stream);
};

/** Adds to an error the step that it happened in; its class and rule stay. */
const named = async <T>(key: string, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error) error.message = `Sample step ${key}: ${error.message}`;
    throw error;
  }
};

const slices = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

const allEnded = async (work: Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(work)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
};
