import { type Bounds, fit } from '../../language/figures.js';

export { type Bounds, boundsOf } from '../../language/figures.js';

export type Verdict = 'compatible' | 'contradictory';

/** Two figures of the same thing contradict each other where no number fits both. */
export const verdict = (one: Bounds, other: Bounds): Verdict => (fit(one, other) ? 'compatible' : 'contradictory');
