import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { differenceWords } from './difference.words.js';
import { type DifferencesAnswer } from './differences.query.js';

/** Items whose texts are held against their originals as a table, each with what differs. */
export const differencesSheet = (language: PageLanguage): Column<DifferencesAnswer>[] => {
  const { head, named } = cellsIn(language);
  const { say } = differenceWords(language);
  const told = ({ kind, language: tag, differences }: DifferencesAnswer['layers'][number]): string[] =>
    differences.map((each) => `${say(kind)} (${tag}): ${say(each.kind)}: ${each.detail}`);
  return [
    [head('published'), ({ coverage }) => coverage.published],
    [head('title'), ({ coverage }) => named(coverage.title)],
    [head('differs'), ({ layers }) => layers.flatMap(told).join('\n')],
    [head('id'), ({ coverage }) => coverage.id],
  ];
};
