import { echoed } from './echoed.js';
import { wanted } from './wanted.js';
/**
 * The shapes of facts. A shape is declared once, beside the event, and serves as its TypeScript type, as the check of what a
 * correction may put in its place, as the list of places to seal, and as its JSON Schema.
 */
export interface Shape<T> {
  /** Answers the value, or throws `BadShape` with the place of the first thing that does not fit. */
  check(value: unknown, at: string): T;
  /** A copy in which each personal text is what `seal` makes of it; `owner` is the subject where no person is named. */
  seal(value: T, seal: Sealing, owner: string): unknown;
  json: Record<string, unknown>;
  /** What a value is made of, each with its name and its shape; nothing of what is no such value. */
  parts?(value: unknown): [word: string, shape: Shape<unknown>, value: unknown][];
  /** Set where no text in it is personal: what `seal` answers is the value itself. */
  plain?: boolean;
  optional?: true;
  schema?: number;
  upcasts?: Record<number, (old: unknown) => unknown>;
}

export type Sealing = (text: string, subject: string) => unknown;
export type Infer<S> = S extends Shape<infer T> ? T : never;

/** A personal or free text: kept sealed beside the log, `null` once it was erased. */
export type Sealed = string | null;

/** A value does not fit its shape: `pointer` is the JSON pointer to the first place, `code` stays the same for ever. */
export class BadShape extends Error {
  constructor(
    readonly pointer: string,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

type Fields = Record<string, Shape<unknown>>;
type OptionalKey<F extends Fields> = { [K in keyof F]: undefined extends Infer<F[K]> ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };
export type ObjectOf<F extends Fields> = Flat<
  { [K in Exclude<keyof F, OptionalKey<F>>]: Infer<F[K]> } & { [K in OptionalKey<F>]?: Exclude<Infer<F[K]>, undefined> }
>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A shape of a single public value, checked by a predicate. */
export const value = <T>(
  code: string,
  fits: (value: unknown) => value is T,
  json: Record<string, unknown>,
): Shape<T> => ({
  check(given, at) {
    if (!fits(given)) throw new BadShape(at, code, `${at || 'the value'} is no ${wanted(code, json)}`);
    return given;
  },
  seal: (given) => given,
  json,
  plain: true,
});

const isPlain = ({ plain }: { plain?: boolean }): boolean => plain === true;

/** Fields by name; others are refused, absent optional ones stay absent. */
export const object = <F extends Fields>(fields: F): Shape<ObjectOf<F>> => {
  const plain = Object.values(fields).every(isPlain);
  return {
    check(given, at) {
      if (!isObject(given)) throw new BadShape(at, 'object', `${at || 'the value'} is no object`);
      const unknown = echoed(Object.keys(given).find((name) => !Object.hasOwn(fields, name)));
      if (unknown !== undefined)
        throw new BadShape(`${at}/${unknown}`, 'unknown-field', `${at}/${unknown} is not known here`);
      const checked: Record<string, unknown> = {};
      for (const [name, shape] of Object.entries(fields)) {
        if (given[name] === undefined && shape.optional) continue;
        checked[name] = shape.check(given[name], `${at}/${name}`);
      }
      return checked as ObjectOf<F>;
    },
    parts: (given) =>
      isObject(given) ? Object.entries(fields).map(([name, shape]) => [name, shape, given[name]]) : [],
    plain,
    seal(given, seal, owner) {
      if (plain) return given;
      const source = given as Record<string, unknown>;
      const subject = typeof source['person'] === 'string' ? source['person'] : owner;
      const entries = Object.entries(source).filter(([, field]) => field !== undefined);
      return Object.fromEntries(
        entries.map(([name, field]) => [name, fields[name]?.seal(field, seal, subject) ?? field]),
      );
    },
    json: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, shape.json])),
      required: Object.keys(fields).filter((name) => !fields[name]?.optional),
    },
  };
};

/** At most `max` values of one shape, in order. */
export const list = <T>(item: Shape<T>, max = 1000): Shape<T[]> => ({
  check(given, at) {
    if (!Array.isArray(given)) throw new BadShape(at, 'list', `${at || 'the value'} is no list`);
    if (given.length > max) throw new BadShape(at, 'too-many', `${at} holds more than ${max}`);
    return given.map((each, index) => item.check(each, `${at}/${index}`));
  },
  parts: (given) => (Array.isArray(given) ? given.map((each, index) => [`${index}`, item, each]) : []),
  plain: isPlain(item),
  seal: (given, seal, owner) => (isPlain(item) ? given : given.map((each) => item.seal(each, seal, owner))),
  json: { type: 'array', maxItems: max, items: item.json },
});

/** Values of one shape by a key such as a language. */
export const by = <T>(key: (name: string) => boolean, item: Shape<T>): Shape<Record<string, T>> => ({
  check(given, at) {
    if (!isObject(given)) throw new BadShape(at, 'object', `${at} is no object`);
    const bad = echoed(Object.keys(given).find((name) => !key(name)));
    if (bad !== undefined) throw new BadShape(`${at}/${bad}`, 'key', `${at}/${bad} is no key here`);
    return Object.fromEntries(Object.entries(given).map(([name, each]) => [name, item.check(each, `${at}/${name}`)]));
  },
  parts: (given) => (isObject(given) ? Object.entries(given).map(([name, each]) => [name, item, each]) : []),
  plain: isPlain(item),
  seal: (given, seal, owner) =>
    isPlain(item)
      ? given
      : Object.fromEntries(Object.entries(given).map(([name, each]) => [name, item.seal(each, seal, owner)])),
  json: { type: 'object', additionalProperties: item.json },
});

/** The same shape for a field that may be left out. */
export const optional = <T>(shape: Shape<T>): Shape<T | undefined> => ({
  ...shape,
  optional: true,
  seal: (given, seal, owner) => (given === undefined ? undefined : shape.seal(given, seal, owner)),
});

/** What a sealed text is (docs/personal-data.md): K0 who holds office, K1 delegates, guests and staff, K3 free text. K2 is in no log. */
export type DataClass = 'K0' | 'K1' | 'K3';

/** A text that names a person or is free: sealed under the person of the same object, else under the stream's own subject. */
export const sealed = (max: number, of: DataClass = 'K3'): Shape<Sealed> => ({
  check(given, at) {
    if (given === null) return null;
    if (typeof given !== 'string' || given.trim() === '' || given.length > max)
      throw new BadShape(at, 'text', `${at} is no text of 1 to ${max} characters`);
    return given.normalize('NFC');
  },
  seal: (given, seal, owner) => (given === null ? null : seal(given, owner)),
  json: { type: ['string', 'null'], maxLength: max, 'x-sealed': true, 'x-class': of },
});
