import { Conflict, Invalid } from '../eventstore/errors.js';
import { type Names } from '../language/names.js';
import { by, isHandle, language, list, names as namesShape } from '../language/nouns.js';
import { BadShape, type Shape } from '../language/shape.js';

/** What is said of an association when it is opened, and may be said otherwise later. */
export interface AssociationFields {
  handle: string;
  names: Names;
  /** The languages it writes in, the first before all others; empty where nobody said. */
  languages: string[];
  /** What it calls countries where that is not their usual name: names by language, by ISO 3166-1 code. */
  countries: CountryNames;
}
export type CountryNames = Record<string, Names>;

/** Handles that would hide an address of the installation's own, or look like a part of a record. */
const RESERVED = new Set([
  ...['api', 'health', 'metrics', 'problems', 'public', 'metrics', 'setup', 'sign-in', 'sign-out'],
  ...['members', 'meetings', 'attendance', 'decisions', 'coverage', 'chairs', 'audit'],
]);

/** Whether a handle is kept for addresses of the installation's own. */
export const isReserved = (handle: string): boolean => RESERVED.has(handle);

/** Throws `Conflict` for a handle that no association can have. */
export const fitHandle = (handle: string): string => {
  if (!isHandle(handle) || isReserved(handle))
    throw new Conflict('handle-unfit', `An association cannot be called ${handle.slice(0, 64)}`);
  return handle;
};

/** Names by language as they are kept. Throws `Invalid`. */
export const fitNames = (given: Names): Names => fit(namesShape, given, '/names');

const someLanguages = list(language, 20);

/** Languages, each once, in their order. Throws `Invalid`. */
export const fitLanguages = (given: string[]): string[] => [...new Set(fit(someLanguages, given, '/languages'))];

const countryNames = by((code) => /^[A-Z]{2}$/.test(code), namesShape);

/** Names of countries with what is said otherwise of some; an empty name gives way to the usual one. Throws `Invalid`. */
export const fitCountries = (before: CountryNames, given: CountryNames = {}): CountryNames => {
  const all = Object.entries({ ...before, ...given }).map(([code, names]) => [
    code,
    Object.fromEntries(Object.entries({ ...before[code], ...names }).filter(([, name]) => name !== '')),
  ]);
  const called = all.filter(([, names]) => Object.keys(names!).length > 0);
  return fit(countryNames, Object.fromEntries(called), '/countries');
};

const fit = <T>(shape: Shape<T>, given: unknown, at: string): T => {
  try {
    return shape.check(given, at);
  } catch (error) {
    if (!(error instanceof BadShape)) throw error;
    throw new Invalid([{ pointer: error.pointer, code: error.code, detail: error.message }], error.message);
  }
};
