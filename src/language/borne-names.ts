import { compareDates, holdsOn } from './dates.js';
import { type Names } from './names.js';

/** A name in one language with the time in which it was borne, as far as that is known. */
export interface Borne {
  language: string;
  name: string;
  from: string | null;
  until: string | null;
}

/**
 * What something was called at the end of a day: by language the newest name that it surely bore, else the oldest that it may have
 * borne. A name without an end gives way to a newer one, and returns where that one has ended.
 */
export const namesOn = (day: string, borne: Borne[]): Names => {
  const names: Names = {};
  for (const language of new Set(borne.map((each) => each.language))) {
    const then = borne.filter((each) => each.language === language && holds(day, each) !== 'no');
    const sure = then.filter((each) => holds(day, each) === 'surely');
    const name = sure.toSorted(byAge).at(-1) ?? then.toSorted(byAge)[0];
    if (name) names[language] = name.name;
  }
  return names;
};

/** Names by language as names that were borne at one time. */
export const borneIn = (names: Names, from: string | null = null, until: string | null = null): Borne[] =>
  Object.entries(names).map(([language, name]) => ({ language, name, from, until }));

const ALWAYS = '1000-01-01';

const holds = (day: string, { from, until }: Borne) => holdsOn(day, from ?? ALWAYS, until);

/** Without a beginning a name is the oldest; of two such, the one that is known to have ended says more of the time before. */
const byAge = (a: Borne, b: Borne): number =>
  compareDates(a.from ?? ALWAYS, b.from ?? ALWAYS) || Number(a.until !== null) - Number(b.until !== null);
