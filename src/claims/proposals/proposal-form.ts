import { ref } from '../../access/refs.js';
import { BadShape, type Shape } from '../../language/shape.js';
import { comparators, measures, moments } from '../events.js';
import { count, date, language, oneOf, optional, reason, sealed } from '../../language/nouns.js';
import { BadDate } from '../../language/dates.js';
import { Invalid, NotFound, Rejected } from '../../eventstore/errors.js';

/** The fields in which a person says what a proposal is; all are texts as they were typed. */
export const fieldNames = [
  'measure',
  'comparator',
  'value',
  'upTo',
  'said',
  'meeting',
  'member',
  'asOf',
  'when',
  'counting',
  'reason',
  'quote',
  'language',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Sent = Partial<Record<FieldName, string>>;

/** What is wrong with a form: by field, or with the whole of it under ``. A code of ours, or a rule's name and its sentence. */
export type Wrong = Partial<Record<FieldName | '', { code: string; detail: string }>>;

const shapes: Record<FieldName, Shape<unknown>> = {
  measure: oneOf(...measures),
  comparator: optional(oneOf(...comparators)),
  value: optional(count),
  upTo: optional(count),
  said: optional(sealed(500)),
  meeting: optional(ref),
  member: optional(ref),
  asOf: optional(date),
  when: optional(oneOf(...moments)),
  counting: optional(sealed(200)),
  reason: optional(reason),
  quote: optional(sealed(2000)),
  language: optional(language),
};

/** Reads what was sent; each field that does not fit is named, so that all can be mended at once. */
export const readSent = (sent: Sent): { fields: Record<string, unknown>; wrong: Wrong } => {
  const fields: Record<string, unknown> = {};
  const wrong: Wrong = {};
  for (const name of fieldNames) {
    const text = sent[name]?.trim();
    const isNumber = name === 'value' || name === 'upTo';
    const given = text === undefined || text === '' ? undefined : isNumber ? numberIn(text) : text;
    if (given === undefined && shapes[name].optional) continue;
    try {
      fields[name] = shapes[name].check(given, `/${name}`);
    } catch (error) {
      if (!(error instanceof BadShape)) throw error;
      wrong[name] = { code: error.code, detail: error.message };
    }
  }
  return { fields, wrong };
};

/** A number as it is typed, also 1,000; what is none stays a text, which no number fits. */
const numberIn = (text: string): number | string => {
  const digits = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : text;
};

/** Where a refusal belongs in the form. Throws on what a person cannot mend there. */
export const wrongOf = (error: unknown): Wrong => {
  if (error instanceof Rejected) return { [error.field ?? '']: { code: error.rule, detail: error.message } };
  if (error instanceof NotFound && (error.what === 'meeting' || error.what === 'member'))
    return { [error.what]: { code: 'not-there', detail: error.message } };
  if (error instanceof BadDate) return { said: { code: 'date', detail: error.message } };
  if (error instanceof BadShape || error instanceof Invalid) return { '': { code: 'invalid', detail: error.message } };
  throw error;
};
