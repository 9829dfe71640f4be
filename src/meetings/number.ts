import { value } from '../language/shape.js';

/** A whole number as addresses carry it. */
export const number = (least: number, most: number) =>
  value(
    'number',
    (given): given is string =>
      typeof given === 'string' && /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most,
    { type: 'integer', minimum: least, maximum: most },
  );
