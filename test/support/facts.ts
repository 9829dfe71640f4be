import { type FactOf, type Facts } from '../../src/eventstore/facts.js';
import { idFor } from '../../src/language/ids.js';

type DataOf<F extends Facts, T extends string> = Extract<FactOf<F>, { type: T }>['data'];

/** Makes facts of one type: what is said once for all tests, and what this one says. */
export const factOf =
  <F extends Facts, T extends keyof F & string, D extends Partial<DataOf<F, T>>>(_: F, type: T, usual: D) =>
  (said: Omit<DataOf<F, T>, keyof D> & Partial<DataOf<F, T>>): { type: T; data: DataOf<F, T> } => ({
    type,
    data: { ...usual, ...said } as DataOf<F, T>,
  });

/** The same id for the same word in every test. */
export const idOf = (word: string): string => idFor('test', word);
