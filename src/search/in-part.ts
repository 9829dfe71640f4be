import { type Found, type Hit, type SearchFilter } from './find.js';
import { type Statement } from './allowed.sql.js';
import { amongNames, amongRest, statement, type Wanted } from './find.sql.js';
import { rankOf } from './index/row.js';
import { type Counted, partly, type Tallied, tallied } from './tally.js';

/** What a statement answers: how many hits it read, how many have what in common, and those of the page. */
export interface Answered {
  read: number;
  counts: Counted[];
  hits: Hit[];
}

/**
 * So many hits are counted of what stands nearly everywhere, beside as many `names` at most, and so many rows looked at for them; what a filter
 * leaves no more of than is `rare` is rather read whole.
 */
export interface Few {
  names: number;
  counted: number;
  rows: number;
  rare: number;
}
export const usualFew: Few = { names: 2000, counted: 500, rows: 20_000, rare: 10_000 };

type Ask = (statement: Statement) => Promise<Answered>;
const none: Answered = { read: 0, counts: [], hits: [] };

/** The first hits among names and among all else that a filter lets through. */
const firstOf = async (
  ask: Ask,
  wanted: Wanted,
  filter: SearchFilter,
  { names, counted, rows }: Few,
): Promise<[names: Answered, rest: Answered]> => [
  hasNames(filter) ? await ask(amongNames({ ...wanted, filter }, names + 1)) : none,
  hasRest(filter) ? await ask(amongRest({ ...wanted, filter, after: undefined }, { most: counted + 1, rows })) : none,
];

/** What is rare among what stands nearly everywhere: all of its hits, and a part of those that another filter would leave. */
export const rarely = async (ask: Ask, wanted: Wanted, narrowed: Wanted, few: Few): Promise<Found> => {
  const [{ counts, hits }, first] = await Promise.all([ask(statement(narrowed)), firstOf(ask, wanted, {}, few)]);
  const all = sum(...first);
  return { ...partly(all, tallied(counts), wanted.filter), exact: { count: true, facets: false }, hits };
};

/**
 * A page of what stands nearly everywhere, in the order of the list, and a part of the hits counted: those among names and the first of all
 * others. Nothing where that does not fill the page or finds no more than is counted anyway.
 */
export const inPart = async (ask: Ask, wanted: Wanted, few: Few): Promise<Found | undefined> => {
  const { filter, after, limit } = wanted;
  const { counted, rows } = few;
  const [names, rest] = await firstOf(ask, wanted, filter, few);
  if (names.read > few.names || names.read + rest.read <= counted) return undefined;
  const onward = after === undefined || !hasRest(filter) ? rest : await ask(amongRest(wanted, { most: limit, rows }));
  const hits = [...names.hits, ...onward.hits].slice(0, limit);
  if (hits.length < limit) return undefined;
  const through = sum(names, rest);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const all = isNarrowed ? sum(...(await firstOf(ask, wanted, {}, few))) : through;
  return { ...partly(all, through, filter), exact: { count: false, facets: false }, hits };
};

const hasNames = ({ type }: SearchFilter): boolean => type === undefined || rankOf(type) < 2;
const hasRest = ({ type }: SearchFilter): boolean => type === undefined || rankOf(type) === 2;
const sum = (...of: Answered[]): Tallied => tallied(of.flatMap(({ counts }) => counts));
