import { type PoolClient } from 'pg';
import { cannotServe } from './cannot-serve.js';
import { CORRECTED, type Recorded } from './facts.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Registry } from './registry.js';
import { Rows } from './rows.js';
import { type Place } from './table.js';

/** Somebody to tell events to: a projection, the tables it writes, and the position from which it has not heard. */
export interface Listener {
  projection: Projection;
  place: Place;
  position: number;
}

/** Events on their way to several projections, with the histories that corrections among them ask for. */
interface Batch {
  association: string;
  facts: Recorded[];
  /** The streams that begin in it. */
  begun: Set<string>;
  history(correction: Recorded): Promise<Recorded[]>;
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
  const histories = new Map<Recorded, Promise<Recorded[]>>();
  const history = (fact: Recorded): Promise<Recorded[]> => {
    const found = histories.get(fact) ?? log.stream(association, fact.stream, fact.position, sql);
    histories.set(fact, found);
    return found;
  };
  const all = { association, facts, begun: begunIn(facts), history };
  const tellOne = ({ projection, place, position }: Listener): Promise<void> => {
    if (facts[0]!.position >= position) return tellTo(registry, sql, projection, place, all);
    const unheard = facts.filter((fact) => fact.position >= position);
    return tellTo(registry, sql, projection, place, { ...all, facts: unheard, begun: begunIn(unheard) });
  };
  await sql.query('savepoint read_models');
  try {
    for (const listener of listeners) await tellOne(listener);
    return failed;
  } catch (error) {
    // A full disk or a lock that is not to be had is no fault of a projection's; whose another is is found out below.
    if (cannotServe(error)) throw error;
  }
  await sql.query('rollback to savepoint read_models');
  histories.clear();
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

const begunIn = (facts: Recorded[]): Set<string> => {
  const begun = new Set<string>();
  for (const { stream, version } of facts) if (version === 1) begun.add(stream);
  return begun;
};

const tellTo = async (
  registry: Registry,
  sql: PoolClient,
  projection: Projection,
  place: Place,
  batch: Batch,
): Promise<void> => {
  const { association, facts } = batch;
  const table = (entity: Projection['tables'][number]) => place.name(place.metadata(entity).tableName);
  await projection.batch?.(facts, { association, sql, table });
  const rows = new Rows(batch.begun);
  for (const fact of facts) {
    if (fact.type === CORRECTED) await correct(registry, projection, rows, fact, batch);
    else projection.on[fact.type]?.(fact as never, rows);
  }
  await rows.write(sql, association, place);
};

const correct = async (
  registry: Registry,
  projection: Projection,
  rows: Rows,
  fact: Recorded,
  batch: Batch,
): Promise<void> => {
  const history = await batch.history(fact);
  if (!history.some(({ type }) => type in projection.on)) return;
  const told = new Rows();
  for (const past of registry.believed(history)) projection.on[past.type]?.(past as never, told);
  rows.correct(fact, projection.tables, told);
};
