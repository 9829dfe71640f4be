import canonicalize from 'canonicalize';

/**
 * RFC 8785 canonical JSON of data: JSON as JavaScript writes it, with the names of every object in the order of their UTF-16 code
 * units. Throws for what has no canonical form (NaN, lone surrogates, functions). The few values that need a second look are
 * written by the library of the standard, which the tests hold this against too.
 */
export const canonical = (value: unknown): string => {
  const sorted = inOrder(value);
  const text = sorted === ODD ? undefined : JSON.stringify(sorted);
  if (text !== undefined && !(text.includes('\\ud') && SURROGATE.test(text))) return text;
  const judged = canonicalize(value);
  if (judged === undefined) throw new TypeError('This value has no canonical JSON');
  return judged;
};

/** How JSON writes a lone surrogate, for which the standard has no form. */
const SURROGATE = /\\ud[89a-f]/i;
/** A name that an object puts before all others, whatever the order in which its names were set. */
const INDEX = /^\d/;
/** What JSON.stringify would not write as the standard has it. */
const ODD = Symbol('odd');

/** The same value with its names in order, itself where they are. */
const inOrder = (value: unknown): unknown => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : ODD;
  if (Array.isArray(value)) return eachInOrder(value);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return ODD;
  return namesInOrder(value as Record<string, unknown>);
};

const eachInOrder = (list: unknown[]): unknown => {
  let copy: unknown[] | undefined;
  for (let n = 0; n < list.length; n += 1) {
    const sorted = inOrder(list[n]);
    if (sorted === ODD) return ODD;
    if (sorted !== list[n]) (copy ??= list.slice())[n] = sorted;
  }
  return copy ?? list;
};

const namesInOrder = (object: Record<string, unknown>): unknown => {
  const names = Object.keys(object);
  let copy: Record<string, unknown> | undefined;
  for (let n = 1; n < names.length; n += 1)
    if (names[n - 1]! > names[n]!) {
      names.sort();
      copy = {};
      break;
    }
  if (INDEX.test(names[0] ?? '')) return ODD;
  for (let n = 0; n < names.length; n += 1) {
    const name = names[n]!;
    const sorted = inOrder(object[name] ?? null);
    if (sorted === ODD || name === '__proto__') return ODD;
    if (copy === undefined && sorted !== (object[name] ?? null)) copy = firstOf(object, names, n);
    if (copy && object[name] !== undefined) copy[name] = sorted;
  }
  return copy ?? object;
};

const firstOf = (object: Record<string, unknown>, names: string[], count: number): Record<string, unknown> => {
  const copy: Record<string, unknown> = {};
  for (let n = 0; n < count; n += 1) copy[names[n]!] = object[names[n]!];
  return copy;
};
