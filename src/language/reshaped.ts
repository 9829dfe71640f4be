import { type Shape } from './shape.js';

/** A shape that has changed: `schema` is its number now, and `upcasts[n]` reads data of shape n as shape n + 1. */
export const reshaped = <T>(
  schema: number,
  shape: Shape<T>,
  upcasts: Record<number, (old: never) => unknown>,
): Shape<T> => ({
  ...shape,
  schema,
  upcasts: upcasts as Record<number, (old: unknown) => unknown>,
});
