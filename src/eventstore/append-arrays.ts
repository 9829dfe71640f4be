import { type Append } from './append-events.js';

/** What the SQL functions take of commands: keys, fingerprints, streams, versions, counts. */
export const commandArrays = (items: Append[]): unknown[] => [
  items.map((item) => item.key ?? null),
  items.map((item) => item.fingerprint ?? null),
  items.map((item) => item.stream),
  items.map((item) => item.expected),
  items.map((item) => item.events.length),
];

/** The keys that commands reserve, each with the number of its command. */
export const takeArrays = (takes: [number, string][]): unknown[] =>
  takes.length === 0 ? [null, null] : [takes.map(([item]) => item), takes.map(([, key]) => key)];

/** The events of commands: the number of their command, versions, types, schemas, bodies. */
export const eventArrays = (items: Append[]): unknown[] => {
  const events = items.flatMap((item) => [...item.events]);
  return [
    items.flatMap(({ events: { length } }, index) => Array.from({ length }, () => index + 1)),
    items.flatMap(({ events: { length }, expected }) => Array.from({ length }, (_, index) => expected + index + 1)),
    lines(events.map(({ type }) => type)),
    events.map(({ schema }) => schema),
    lines(events.map(({ body }) => body)),
  ];
};

/** The sealed values that commands bring, none where there are none. */
export const sealedArrays = (items: Append[]): unknown[] => {
  const sealed = numbered(items, (item) => item.sealed);
  if (sealed.length === 0) return [null, null, null, null];
  return [
    sealed.map(([item]) => item),
    sealed.map(([, value]) => value.id),
    sealed.map(([, value]) => value.subject),
    sealed.map(([, value]) => value.value),
  ];
};

/** Neither names of types nor canonical JSON have line breaks. */
export const lines = (values: (string | number)[]): string => values.join('\n');

/** What commands bring beside their events, each with the 1-based number of its command. */
export const numbered = <T>(items: Append[], of: (item: Append) => T[]): [number, T][] =>
  items.flatMap((item, index) => of(item).map((each): [number, T] => [index + 1, each]));
