import { readDate } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';

/** A spell of belonging, and where its government is. */
export interface Spell {
  since: string;
  until: string | null;
  category: Category;
  country: string | null;
}
/** Who surely belonged at the end of a year, by country. */
export interface YearCount {
  year: number;
  byCountry: Map<string, number>;
  count: number;
}

/** So many years are drawn, the last ones. */
const MOST_YEARS = 60;

/** How many surely belonged at the end of each year, and in the last one at the end of the day that is asked about. */
export const overTime = (spells: Spell[], trueOn: string): YearCount[] => {
  const read = spells.map(({ since, until, country }) => ({
    country: country ?? '',
    begun: readDate(since).latest ?? '9999-12-31',
    over: until === null ? '9999-12-31' : (readDate(until).earliest ?? '0000-01-01'),
  }));
  const first = Math.min(...read.map(({ begun }) => Number(begun.slice(0, 4))));
  const last = Number(trueOn.slice(0, 4));
  const from = Math.max(first, last - MOST_YEARS + 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, n) => {
    const year = from + n;
    const day = year === last ? trueOn : `${year}-12-31`;
    const byCountry = new Map<string, number>();
    const there = read.filter(({ begun, over }) => begun <= day && over > day);
    for (const { country } of there) byCountry.set(country, (byCountry.get(country) ?? 0) + 1);
    return { year, byCountry, count: there.length };
  });
};
