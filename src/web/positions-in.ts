import { lookThrough } from './look-through.js';

/** The positions of the log at which what an answer tells was recorded. */
export const positionsIn = (answer: unknown): number[] => {
  const found = new Set<number>();
  lookThrough(answer, (name, value) => {
    if (name === 'position' && Number.isSafeInteger(value)) found.add(value as number);
    return false;
  });
  return [...found];
};
