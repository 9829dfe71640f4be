import { type PoolClient } from 'pg';
import { cannotServe } from './cannot-serve.js';
import { CORRECTED, type Recorded } from './facts.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Registry } from './registry.js';
import { Retelling } from './retell.js';
import { Rows } from './rows.js';
import { type Place } from './table.js';

/** Somebody to tell events to: a projection, the tables it writes, and the position from which it has not heard. */
export interface Listener {
  projection: Projection;
  place: Place;
  position: number;
}

/** Events on their way to several projections. */
interface Batch {
  association: string;
  facts: Recorded[];
  /** The streams that begin in it. */
  begun: Set<string>;
  /** Tells anew what corrections among them concern. */
  anew: Retelling;
}

/** Tells events to several at once. Those that fail are rolled back alone and answered with their errors. */
export const tellAll = async (
  log: EventLog,
  registry: Registry,
  sql: PoolClient,
  association: string,
  listeners: Listener[],
  facts: Recorded[],
): Promise<Map<Projection, Error>> => {
  const failed = new Map<Projection, Error>();
  if (listeners.length === 0) return failed;
  const tellOne = telling(log, registry, sql, association, facts);
  await sql.query('savepoint read_models');
  try {
    for (const listener of listeners) await tellOne(listener);
    return failed;
  } catch (error) {
    // A full disk or a lock that is not to be had is no fault of a projection's; whose another is is found out below.
    if (cannotServe(error)) throw error;
  }
  await sql.query('rollback to savepoint read_models');
  for (const listener of listeners) {
    await sql.query('savepoint read_model');
    try {
      await tellOne(listener);
    } catch (error) {
      if (cannotServe(error)) throw error;
      await sql.query('rollback to savepoint read_model');
      failed.set(listener.projection, error as Error);
    }
  }
  return failed;
};

/** Tells events to several side by side, in a transaction that sends without waiting. One that fails lets all fail. */
export const tellAtOnce = async (
  log: EventLog,
  registry: Registry,
  sql: PoolClient,
  association: string,
  listeners: Listener[],
  facts: Recorded[],
): Promise<void> => {
  await Promise.all(listeners.map(telling(log, registry, sql, association, facts)));
};

const telling = (log: EventLog, registry: Registry, sql: PoolClient, association: string, facts: Recorded[]) => {
  const all = {
    association,
    facts,
    begun: begunIn(facts),
    anew: new Retelling(log, registry, sql, association, facts),
  };
  return ({ projection, place, position }: Listener): Promise<void> => {
    if (facts[0]!.position >= position) return tellTo(sql, projection, place, all);
    const unheard = facts.filter((fact) => fact.position >= position);
    return tellTo(sql, projection, place, { ...all, facts: unheard, begun: begunIn(unheard) });
  };
};

const begunIn = (facts: Recorded[]): Set<string> => {
  const begun = new Set<string>();
  for (const { stream, version } of facts) if (version === 1) begun.add(stream);
  return begun;
};

const tellTo = async (sql: PoolClient, projection: Projection, place: Place, batch: Batch): Promise<void> => {
  const { association, facts } = batch;
  const table = (entity: Projection['tables'][number]) => place.name(place.metadata(entity).tableName);
  await projection.batch?.(facts, { association, sql, table });
  const rows = new Rows(batch.begun);
  for (const fact of facts) {
    if (fact.type === CORRECTED) await batch.anew.correct(projection, rows, fact);
    else projection.on[fact.type]?.(fact as never, rows);
  }
  await rows.write(sql, association, place);
};
