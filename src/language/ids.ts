import { v4, v5, v7, validate } from 'uuid';

/** A UUID made by us: time-ordered, so that indexes grow at their end. */
export const newId = (): string => v7();

/** The id that follows from bytes which nobody can guess. */
export const idFrom = (bytes: Uint8Array): string => v4({ random: bytes.subarray(0, 16) });

/** Whether a text is a UUID of any version in lower case, its one canonical form. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && validate(value) && value === value.toLowerCase();

const space = '3f6f3d0c-6f0b-5c57-9f0c-6a1f3d9b5a10';

/** The same id for the same public words, for things that a repeated load must find again. Never give it a person's name. */
export const idFor = (...words: string[]): string => v5(words.join('\u0000'), space);
