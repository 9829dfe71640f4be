import { CORRECTED, type Correction, type DataShape } from '../../eventstore/facts.js';
import { type DataClass } from '../../language/shape.js';

type Schema = Record<string, unknown>;

/** The class of the sealed text at a place of an event's data. `typeAt` says of which type the event at a position is. */
export const classOf = async (
  facts: Readonly<Record<string, DataShape>>,
  type: string,
  data: unknown,
  pointer: string,
  typeAt: (position: number) => Promise<{ type: string; data: unknown } | undefined>,
): Promise<DataClass> => {
  if (type !== CORRECTED) return declared(facts[type]?.json, pointer);
  if (!pointer.startsWith('/now')) return 'K3';
  let at = await typeAt((data as Correction).corrects);
  while (at?.type === CORRECTED) at = await typeAt((at.data as Correction).corrects);
  return declared(facts[at?.type ?? '']?.json, pointer.slice('/now'.length));
};

/** What the shape says of a place; what an older shape had there counts as free text. */
const declared = (shape: Schema | undefined, pointer: string): DataClass => {
  let at: Schema | undefined = shape;
  for (const name of pointer.split('/').slice(1)) {
    const { properties, items, additionalProperties } = (at ?? {}) as Record<string, Schema | undefined>;
    at = (properties?.[name] as Schema | undefined) ?? items ?? additionalProperties;
  }
  return (at?.['x-class'] as DataClass | undefined) ?? 'K3';
};
