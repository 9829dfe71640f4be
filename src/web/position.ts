import { value } from '../language/shape.js';

/** A position of the log in an address. */
export const position = value(
  'number',
  (given): given is string => typeof given === 'string' && /^\d{1,15}$/.test(given),
  { type: 'integer', minimum: 0, description: 'A position of the log' },
);
