import { type Found, type Hit, type SearchFilter } from './find.js';
import { amongNames, amongRest, type Statement, type Wanted } from './find.sql.js';
import { rankOf } from './index/row.js';
import { type Counted, partly, type Tallied, tallied } from './tally.js';

/** What a statement answers: how many hits it read, how many have what in common, and those of the page. */
export interface Answered {
  read: number;
  counts: Counted[];
  hits: Hit[];
}

/** So many hits are counted of what stands nearly everywhere, beside names, and so many rows looked at for them. */
export interface Few {
  counted: number;
  rows: number;
}
const MOST_COUNTED = 2000;
const MOST_ROWS = 20_000;

type Ask = (statement: Statement) => Promise<Answered>;
const none: Answered = { read: 0, counts: [], hits: [] };

/**
 * A page of what stands nearly everywhere, in the order of the list, and a part of the hits counted: those among names and the first of all
 * others. Nothing where that does not fill the page or finds no more than is counted anyway.
 */
export const inPart = async (
  ask: Ask,
  wanted: Wanted,
  { counted = MOST_COUNTED, rows = MOST_ROWS }: Partial<Few>,
): Promise<Found | undefined> => {
  const { filter, after, limit } = wanted;
  const most = counted + 1;
  const first = async (of: SearchFilter): Promise<[names: Answered, rest: Answered]> => [
    hasNames(of) ? await ask(amongNames({ ...wanted, filter: of }, most)) : none,
    hasRest(of) ? await ask(amongRest({ ...wanted, filter: of, after: undefined }, { most, rows })) : none,
  ];
  const [names, rest] = await first(filter);
  if (names.read === most || names.read + rest.read < most) return undefined;
  const onward = after === undefined || !hasRest(filter) ? rest : await ask(amongRest(wanted, { most: limit, rows }));
  const hits = [...names.hits, ...onward.hits].slice(0, limit);
  if (hits.length < limit) return undefined;
  const through = sum(names, rest);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const all = isNarrowed ? sum(...(await first({}))) : through;
  return { ...partly(all, through, filter), exact: { count: false, facets: false }, hits };
};

const hasNames = ({ type }: SearchFilter): boolean => type === undefined || rankOf(type) < 2;
const hasRest = ({ type }: SearchFilter): boolean => type === undefined || rankOf(type) === 2;
const sum = (...of: Answered[]): Tallied => tallied(of.flatMap(({ counts }) => counts));
