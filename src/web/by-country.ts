import { groupBy } from './group-by.js';
import { countriesInOrder, type PageLanguage, sortedBy } from './page-language.js';
import { plainName } from './text.js';
import { type Texts } from './view.js';

/** Things by country, countries and things each in the order in which the reader's language puts what they are called. */
export const byCountry = <T extends { country: string | null }>(
  things: T[],
  language: PageLanguage,
  names: (thing: T) => Texts,
): [code: string, things: T[]][] => {
  const groups = groupBy(things, ({ country }) => country ?? '');
  return countriesInOrder(groups.keys(), language).map((code) => [
    code,
    sortedBy(groups.get(code)!, language, (thing) => plainName(names(thing), language)),
  ]);
};
