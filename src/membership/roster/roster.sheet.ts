import { common } from '../../web/common.js';
import { countryName, type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { type RosterItem } from './roster.query.js';

/** Who belonged on the day, as a table. */
export const rosterSheet = (language: PageLanguage): Column<RosterItem>[] => {
  const { head, named, yes } = cellsIn(language);
  return [
    [head('code'), ({ code }) => code],
    [head('name'), ({ names }) => named(names)],
    [head('country'), ({ country }) => country && countryName(country, language)],
    [head('category'), ({ category }) => common(language).say(category)],
    [head('since'), ({ since }) => since],
    [head('until'), ({ until }) => until],
    [head('perhaps'), ({ perhaps }) => yes(perhaps)],
    [head('votes'), ({ votes }) => yes(votes === 'surely')],
    [head('id'), ({ id }) => id],
  ];
};
