import { isVeiled } from '../eventstore/veil.js';

/** People who were at meetings are found by those alone to whom their names are shown; who holds an office is known to all. */
export const openTo = (row: string): string =>
  isVeiled() ? ` and not (${row}.type = 'person' and starts_with(${row}.place, '/meetings/'))` : '';
