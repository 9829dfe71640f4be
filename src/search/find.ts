import { type DataSource } from 'typeorm';
import { type AsOf } from '../language/as-of.js';
import { type Rights } from '../press/events.js';
import { type Statement } from './allowed.sql.js';
import { byIndex } from './by-index.js';
import { defaultsOf } from './defaults.js';
import { type SearchText } from './index/search-text.entity.js';
import { type Probe, probeOf, uncutProbe } from './lexemes.js';
import { markProbe } from './marks.js';
import { type Term } from './names/read.js';
import { statement, type Wanted } from './find.sql.js';
import { type Answered, type Few, inPart, rarely, usualFew } from './in-part.js';
import { type Tallied, tallied } from './tally.js';
import { type Type } from './types.js';

/** What the hits are narrowed to; all where nothing is said. Ids are of the record, days as PostgreSQL takes them. */
export interface SearchFilter {
  type?: Type;
  language?: string;
  member?: string;
  meeting?: string;
  from?: string;
  to?: string;
}

/** A hit as the database has it, with how much of its texts may be shown. */
export type Hit = Pick<
  SearchText,
  'item' | 'type' | 'place' | 'governments' | 'meeting' | 'on' | 'texts' | 'position'
> & {
  /** Its place in the list. */
  key: string;
  allowed: Rights;
};

export interface Found extends Tallied {
  /** Whether these are of all hits, or there are more than were counted. */
  exact: { count: boolean; facets: boolean };
  /** One more than was asked for, where there are more. */
  hits: Hit[];
}

/** What is found by more rows than this, as PostgreSQL guesses, is rather found in part. */
const FREQUENT = 30_000;

/** Finds what holds all terms in what may be shown of it. The index finds what may hold them, and the text itself decides. */
export const find = async (
  dataSource: DataSource,
  asOf: AsOf,
  terms: Term[],
  filter: SearchFilter,
  { limit, after }: { limit: number; after?: string },
  { frequent = FREQUENT, ...given }: Partial<Few> & { frequent?: number } = {},
): Promise<Found> => {
  const few = { ...usualFew, ...given };
  const defaults = await defaultsOf(dataSource, asOf);
  const wanted = {
    ...asOf,
    ...probesFor(asOf.association, terms),
    ...{ filter, defaults, limit: limit + 1, after: after?.split(' ') },
  };
  const ask = async ({ text, values }: Statement): Promise<Answered> =>
    (await byIndex<Answered>(dataSource, text, values))[0]!;
  if ((await guessed(dataSource, wanted.query)) > frequent) {
    const narrowed = markedOf(wanted);
    const isRare = narrowed && (await guessed(dataSource, narrowed.marks)) <= few.rare;
    const part = isRare ? undefined : await inPart(ask, wanted, few);
    if (part) return part;
    if (narrowed) return rarely(ask, wanted, narrowed, few);
  }
  const { counts, hits } = await ask(statement(wanted));
  return { ...tallied(counts), exact: { count: true, facets: true }, hits };
};

/** How many rows PostgreSQL expects to find, by what it last counted. */
const guessed = async (dataSource: DataSource, query: string): Promise<number> => {
  const text = 'explain (format json) select from search_text t where t.words @@ $1::tsquery';
  const [row] = await byIndex<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(dataSource, text, [query]);
  return row!['QUERY PLAN'][0].Plan['Plan Rows'];
};

/** The same among those rows alone that a filter may let through; nothing where the index knows none by it. */
const markedOf = (wanted: Wanted): (Wanted & { marks: string }) | undefined => {
  const marks = markProbe(wanted.association, wanted.filter);
  return marks === undefined ? undefined : { ...wanted, marks };
};

/** What finds all that may hold the terms, and what finds those whose text has to be looked at, since the index does not say for sure. */
const probesFor = (association: string, terms: Term[]): Pick<Wanted, 'query' | 'unsure' | 'needles'> => {
  const probes = terms.map(({ alternatives }) =>
    [...new Set(alternatives.map(({ needle }) => needle))]
      .map((needle) => probeOf(association, needle))
      // Where a text has to be looked at, it holds one of these or none.
      .toSorted((a, b) => Number(isExact(a)) - Number(isExact(b))),
  );
  const all = probes.map((each) => `(${each.map(({ query }) => query).join(' | ')})`).join(' & ');
  const unsure = probes
    .flat()
    .filter((probe) => !isExact(probe))
    .map(({ query, sure }) => (sure === undefined ? query : `(${query} & !${sure})`))
    .join(' | ');
  const uncut = uncutProbe(association);
  return {
    query: `(${all}) | ${uncut}`,
    unsure: unsure === '' ? uncut : `(${probes.length === 1 ? unsure : `(${all}) & (${unsure})`}) | ${uncut}`,
    needles: probes.map((each) => each.map(({ needle }) => needle)),
  };
};

const isExact = ({ query, sure }: Probe): boolean => query === sure;
