import { type DataSource } from 'typeorm';
import { type AsOf } from '../language/as-of.js';
import { type Rights } from '../press/events.js';
import { byIndex } from './by-index.js';
import { defaultsOf } from './defaults.js';
import { type SearchText } from './index/search-text.entity.js';
import { type Probe, probeOf, uncutProbe } from './lexemes.js';
import { type Term } from './names/read.js';
import { sql } from './find.sql.js';
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

/** How many hits have something; those that all filters but the one for it let through. */
export type Facet = [value: string, count: number][];
export interface Found {
  count: number;
  facets: { type: Facet; language: Facet; member: Facet; year: Facet };
  /** One more than was asked for, where there are more. */
  hits: Hit[];
}

/** Finds what holds all terms in what may be shown of it. The index finds what may hold them, and the text itself decides. */
export const find = async (
  dataSource: DataSource,
  asOf: AsOf,
  terms: Term[],
  filter: SearchFilter,
  page: { limit: number; after?: string },
): Promise<Found> => {
  const { association, trueOn, knownOn } = asOf;
  const [then, now] = await defaultsOf(dataSource, asOf);
  const needles = terms.map(({ alternatives }) => [...new Set(alternatives.map(({ needle }) => needle))]);
  const probes = needles.map((each) => each.map((needle) => probeOf(association, needle)));
  const query = matching(probes);
  const sure = matching(probes.map((each) => each.filter(({ exact }) => exact)));
  const uncut = uncutProbe(association);
  const { type, language, member, meeting, from, to } = filter;
  const values = [
    ...[association, knownOn, trueOn, `(${query}) | ${uncut}`],
    ...[type ?? null, language ?? null, member ?? null, meeting ?? null, from ?? null, to ?? null],
    ...[page.limit + 1, ...placeOf(page.after)],
    ...[then, now].flatMap(({ outlets, rights, others }) => [outlets, rights, others]),
    `(${sure === '' ? query : `(${query}) & !(${sure})`}) | ${uncut}`,
    ...needles.flat(),
  ];
  const [found] = await byIndex<Found>(dataSource, sql(needles), values);
  return found!;
};

/** The `tsquery` for one of the probes of each term; empty where a term has none. */
const matching = (terms: Probe[][]): string =>
  terms.every(({ length }) => length > 0)
    ? terms.map((each) => `(${each.map(({ query }) => query).join(' | ')})`).join(' & ')
    : '';

const placeOf = (after: string | undefined): (string | null)[] => after?.split(' ') ?? [null, null, null, null, null];
