import { AsyncLocalStorage } from 'node:async_hooks';
import { type ValueTransformer } from 'typeorm';
import { CORRECTED, type Facts } from './facts.js';

/** Who reads: whether names of delegates, guests and staff (class K1) are kept from them, and whether it is to be noted that they saw some. */
interface Reader {
  sees: 'names' | 'no-names' | 'names-noted';
  seen: boolean;
}
const readers = new AsyncLocalStorage<Reader>();

/** What stands in the place of a name that is kept from who reads. */
export const VEILED = '•••';

/** Begins a reading, of which it is found out later who does it; all that is read for it until its last byte knows. */
export const inReading = <T>(work: () => T): T => readers.run({ sees: 'names', seen: false }, work);

/** Says what the one who reads may see. */
export const letSee = (sees: Reader['sees']): void => {
  const reader = readers.getStore();
  if (reader) reader.sees = sees;
};

/** Whether names are kept from who reads. */
export const isVeiled = (): boolean => readers.getStore()?.sees === 'no-names';

/** Whether nothing of this is to be thought of, as nearly always. */
export const seesAll = (): boolean => (readers.getStore()?.sees ?? 'names') === 'names';

/** What tells afterwards whether names were seen that is to be noted. */
export const sightOfNames = (): (() => boolean) => {
  const reader = readers.getStore();
  return () => reader?.seen ?? false;
};

/** A name as who reads may see it. */
export const asSeen = <T>(text: T): T => {
  const reader = readers.getStore();
  if (!reader || reader.sees === 'names' || typeof text !== 'string') return text;
  if (reader.sees === 'no-names') return VEILED as T;
  reader.seen = true;
  return text;
};

/** A name by language as who reads may see it. */
export const eachAsSeen = <T extends Record<string, unknown> | null | undefined>(texts: T): T =>
  texts && (Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, asSeen(text)])) as T);

/** For a column that holds names of class K1: `shown` says how each is seen. What projections write and read does not come by here. */
export const holdsNames = <T>(shown: (value: T) => T): ValueTransformer => ({
  to: (value: T) => value,
  from: (value: T | null) => (value === null || seesAll() ? value : shown(value)),
});

/** An event's data with what `change` makes of each place at which a name of class K1 may stand. */
export const atNames = (facts: Facts, type: string, data: unknown, change: (value: unknown) => unknown): unknown => {
  let places = known.get(facts);
  if (!places) known.set(facts, (places = Object.values(facts).flatMap(({ json }) => placesIn(json))));
  const at = type === CORRECTED ? places.map((place) => ['now', ...place]) : places;
  return at.reduce((now, place) => changed(now, place, change), data);
};

const known = new WeakMap<Facts, string[][]>();
const NAMES = 'K1';
const ANY = '*';

/** The steps to each such place; what a correction puts in the place of a fact is of some type of the same stream. */
const placesIn = (schema: object): string[][] => {
  const {
    properties = {},
    items,
    additionalProperties,
    'x-class': kind,
  } = schema as Record<string, object | undefined>;
  if ((kind as unknown) === NAMES) return [[]];
  const parts = [...Object.entries(properties), [ANY, items], [ANY, additionalProperties]] as [string, unknown][];
  return parts.flatMap(([step, part]) =>
    typeof part === 'object' && part !== null ? placesIn(part).map((place) => [step, ...place]) : [],
  );
};

const changed = (value: unknown, [step, ...others]: string[], change: (value: unknown) => unknown): unknown => {
  if (step === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const through = (name: string, each: unknown) =>
    step === ANY || step === name ? changed(each, others, change) : each;
  if (Array.isArray(value)) return value.map((each, n) => through(String(n), each));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, through(name, each)]));
};
