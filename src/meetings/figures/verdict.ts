import { type Bounds, boundsOf, fit } from '../../language/figures.js';

export { type Bounds, boundsOf } from '../../language/figures.js';

export type Verdict = 'compatible' | 'contradictory';

/** Two figures of the same thing contradict each other where no number fits both. */
export const verdict = (one: Bounds, other: Bounds): Verdict => (fit(one, other) ? 'compatible' : 'contradictory');

/** Those of several published figures of one measure of which another cannot be true as well. */
export const disputedAmong = <F extends Parameters<typeof boundsOf>[0]>(said: readonly F[]): Set<F> => {
  const bounds = said.map((each) => boundsOf(each));
  return new Set(said.filter((_, n) => bounds.some((other) => !fit(bounds[n]!, other))));
};
