/**
 * What would fit in the place of a value that does not, in words after "is no": a whole number with its bounds where the schema has
 * them, as "no number" would be wrong of a number beyond them; else the code of the shape.
 */
export const wanted = (code: string, { type, minimum, maximum }: Record<string, unknown>): string => {
  if (type !== 'integer' || typeof minimum !== 'number') return code;
  return `whole number from ${minimum} ${typeof maximum === 'number' ? `to ${maximum}` : 'on'}`;
};
