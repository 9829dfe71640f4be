import { type PoolClient } from 'pg';
import { type Recorded } from './facts.js';

/** Tells events to those whose checkpoints were moved. */
export type Tell = (facts: Recorded[]) => Promise<void>;

/** What is done in the transaction of an append, after its events were written and before its commit. */
export interface Following {
  /** Nobody follows: then an append is one statement, which commits by itself. */
  idle: boolean;
  follow(client: PoolClient, association: string, facts: Recorded[]): Promise<void>;
  /** The quick way in two steps, `stand` sent right behind the append of so many events; nothing where that cannot be. */
  stand(client: PoolClient, association: string, events: number): Promise<Tell | undefined>;
}
