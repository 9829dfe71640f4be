import { type DataSource } from 'typeorm';
import { type AsOf } from '../language/as-of.js';
import { type Rights } from '../press/events.js';
import { byIndex } from './by-index.js';
import { defaultsOf } from './defaults.js';
import { facetOf } from './index/facet.js';
import { type SearchText } from './index/search-text.entity.js';
import { type Probe, probeOf, uncutProbe } from './lexemes.js';
import { type Term } from './names/read.js';
import { type Narrowed, statement, type Wanted } from './find.sql.js';
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
  { limit, after }: { limit: number; after?: string },
): Promise<Found> => {
  const defaults = await defaultsOf(dataSource, asOf);
  const { text, values } = statement({
    ...asOf,
    ...probesFor(asOf.association, terms),
    ...{ filter, defaults, limit: limit + 1, after: after?.split(' ') },
  });
  const [found] = await byIndex<{ counts: Counted[]; hits: Hit[] }>(dataSource, text, values);
  return { ...tallied(found!.counts), hits: found!.hits };
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

/** How many hits have the same facet, or are of the same year. */
type Counted = { facet: string | null; year: number | null; n: number } & Partial<Record<`n_${Narrowed}`, number>>;

/** So many values of a facet are shown. */
const MOST_VALUES = 12;

const tallied = (counts: Counted[]): Omit<Found, 'hits'> => {
  const by = { type: new Tally('type'), language: new Tally('language'), member: new Tally('member') };
  const year = new Tally('year');
  let count = 0;
  for (const row of counts) {
    if (row.facet === null) year.add(row, row.year === null ? [] : [String(row.year)]);
    else {
      const { type, languages, governments } = facetOf(row.facet);
      by.type.add(row, [type]);
      by.language.add(row, languages);
      by.member.add(row, governments);
      count += row.n;
    }
  }
  const { type, language, member } = by;
  return { count, facets: { type: type.most(), language: language.most(), member: member.most(), year: year.most() } };
};

class Tally {
  private readonly found = new Map<string, number>();

  constructor(private readonly name: Narrowed) {}

  add(row: Counted, values: string[]): void {
    const n = row[`n_${this.name}`] ?? row.n;
    for (const value of values) if (n > 0) this.found.set(value, (this.found.get(value) ?? 0) + n);
  }

  most(): Facet {
    return [...this.found].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_VALUES);
  }
}
