import { readDay } from '../language/dates.js';
import { value } from '../language/shape.js';

const isDay = (given: unknown): given is string => {
  try {
    return typeof given === 'string' && readDay(given) === given;
  } catch {
    return false;
  }
};

/** A plain day, `2021-08-10`, as parameters take it. */
export const day = value('day', isDay, { type: 'string', format: 'date' });
