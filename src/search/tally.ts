import { type SearchFilter } from './find.js';
import { type Narrowed } from './find.sql.js';
import { facetOf } from './index/facet.js';

/** How many hits have something; those that all filters but the one for it let through. */
export type Facet = [value: string, count: number][];
export interface Facets {
  type: Facet;
  language: Facet;
  member: Facet;
  year: Facet;
}
export interface Tallied {
  count: number;
  facets: Facets;
}

/** How many hits have the same facet, or are of the same year. */
export type Counted = { facet: string | null; year: number | null; n: number } & Partial<
  Record<`n_${Narrowed}`, number>
>;

/** So many values of a facet are shown. */
const MOST_VALUES = 12;

/** Hits counted by their facets and years, as counts of each. */
export const tallied = (counts: Counted[]): Tallied => {
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

/** What each facet is counted by where not all hits are: one that is narrowed by hits of all its values, others by what is let through. */
export const partly = (
  all: Tallied,
  through: Tallied,
  { type, language, member, from, to }: SearchFilter,
): Tallied => ({
  count: through.count,
  facets: {
    type: (type === undefined ? through : all).facets.type,
    language: (language === undefined ? through : all).facets.language,
    member: (member === undefined ? through : all).facets.member,
    year: ((from ?? to) === undefined ? through : all).facets.year,
  },
});
