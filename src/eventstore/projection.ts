import { type AnyFact, type Recorded } from './facts.js';
import { type Rows } from './rows.js';
import { type Sql } from './vault.js';

/** A class mapped by TypeORM whose rows are beliefs; see `Belief`. */
export type ReadModel<T extends object = object> = new () => T;

/** Says what one event does to the rows; it must not read, wait or look at the clock. */
export type Handler<D = never> = (fact: Recorded<{ type: string; data: D }>, rows: Rows) => void;

/** Where a projection that writes for itself does so: in one association, by `sql`, into the tables that `table` names. */
export interface Desk {
  association: string;
  sql: Sql;
  /** The name of the table, as SQL writes it, that holds an entity's rows now: the live one, or one that is being built. */
  table(entity: ReadModel): string;
}

/**
 * A read model kept by the log. A row is made of the events of one stream alone; then a correction can be told by telling that
 * stream again, and what is believed never depends on the order in which streams were written.
 */
export interface Projection {
  name: string;
  /** Raised when its rows would come out differently; it is then rebuilt at the next start. */
  version: number;
  tables: ReadModel[];
  on: Record<string, Handler>;
  /**
   * For rows that are no beliefs, such as counts: hears all facts of a batch, corrections among them, in order, and writes
   * set-wise by SQL of its own. Runs in the transaction that moves the checkpoint; touches rows of the desk's association alone.
   */
  batch?(facts: Recorded[], desk: Desk): Promise<void>;
}

/** The handlers of a room's events with their data typed: `on: handlers<MembershipEvent>({ … })`. */
export const handlers = <F extends AnyFact>(on: {
  [T in F['type']]?: Handler<Extract<F, { type: T }>['data']>;
}): Record<string, Handler> => on as Record<string, Handler>;
