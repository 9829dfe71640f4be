import { type PageLanguage } from '../web/page-language.js';
import { cellsIn } from '../web/sheets/cells.js';
import { type Column } from '../web/sheets/sheet.js';
import { typeName } from './names-of.js';
import { type Passage } from './passages.js';
import { type FoundItem } from './search.query.js';

/** Hits as a table, each with the passages in which it holds what was asked for. */
export const searchSheet = (language: PageLanguage): Column<Omit<FoundItem, 'key'>>[] => {
  const { head, named } = cellsIn(language);
  return [
    [head('kind'), ({ type }) => typeName(type, language)],
    [head('on'), ({ on }) => on],
    [head('title'), ({ title }) => named(title)],
    [head('member'), ({ member }) => named(member?.names)],
    [head('meeting'), ({ meeting }) => named(meeting?.names)],
    [head('found'), ({ passages }) => passages.map(inCell).join('\n')],
    [head('where'), ({ place }) => place],
    [head('position'), ({ position }) => position],
    [head('id'), ({ id }) => id],
  ];
};

const inCell = ({ text, cutBefore, cutBehind }: Passage): string =>
  (cutBefore ? '…' : '') + text + (cutBehind ? '…' : '');
