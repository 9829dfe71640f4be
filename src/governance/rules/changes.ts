import { canonical } from '../../eventstore/canonical.js';
import { type RulesRow } from '../decisions/decision.entity.js';

/** What rules say, as far as one version can be compared with the next. */
export type Told = Pick<RulesRow, 'bodies' | 'categories' | 'chairTerm' | 'fees'>;

/** One thing that a version says: of a body, of a category, of the term of the chair, of fees. */
export interface Clause {
  about: 'body' | 'category' | 'chairTerm' | 'fees';
  /** Which body or category. */
  of: string | null;
  /** Which of the things that are said of a body. */
  what: string | null;
  value: unknown;
}

/** What a later version says otherwise; `null` where one of the two says nothing. */
export interface Change extends Omit<Clause, 'value'> {
  before: unknown;
  now: unknown;
}

/** Everything a version says, one by one. */
export const clausesOf = ({ bodies, categories, chairTerm, fees }: Told): Clause[] => [
  ...bodies.flatMap(({ body, ...said }) =>
    Object.entries({
      decides: null,
      quorum: null,
      majority: null,
      electsChair: false,
      writtenProcedure: false,
      ...said,
    })
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([what, value]): Clause => ({ about: 'body', of: body, what, value })),
  ),
  ...(categories ?? []).map((value): Clause => ({ about: 'category', of: value.category, what: null, value })),
  ...(chairTerm ? [{ about: 'chairTerm' as const, of: null, what: null, value: chairTerm }] : []),
  ...(fees ? [{ about: 'fees' as const, of: null, what: null, value: fees }] : []),
];

const order = ['names', 'admits', 'electsChair', 'decides', 'quorum', 'majority', 'writtenProcedure'];

/** What a version changes of the one before. */
export const changesBetween = (before: Told, now: Told): Change[] => {
  const earlier = byPlace(before);
  const later = byPlace(now);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((place) => {
    const [was, is] = [earlier.get(place), later.get(place)];
    if (same(was?.value, is?.value)) return [];
    const { about, of, what } = (is ?? was)!;
    return [{ about, of, what, before: was?.value ?? null, now: is?.value ?? null }];
  });
};

const byPlace = (told: Told): Map<string, Clause> =>
  new Map(clausesOf(told).map((clause) => [[clause.about, clause.of, clause.what].join('/'), clause]));

const same = (a: unknown = null, b: unknown = null): boolean => canonical(a) === canonical(b);
