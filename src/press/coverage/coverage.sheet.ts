import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { linkWords } from '../links/words.js';
import { type ListedCoverage } from './coverage.query.js';

/** Press coverage as a table, without its texts. */
export const coverageSheet = (language: PageLanguage): Column<ListedCoverage>[] => {
  const { head, named, all } = cellsIn(language);
  return [
    [head('published'), ({ published }) => published],
    [head('outlet'), ({ outlet }) => named(outlet)],
    [head('account'), ({ account }) => named(account)],
    [head('title'), ({ title }) => named(title)],
    [head('member'), ({ filedUnder }) => named(filedUnder.names)],
    [head('mentions'), ({ mentions }) => all(mentions)],
    [head('language'), (item) => item.language],
    [head('address'), ({ url }) => url],
    [head('link'), ({ link }) => link.outcome && linkWords(language).say(link.outcome)],
    [head('id'), ({ id }) => id],
  ];
};
