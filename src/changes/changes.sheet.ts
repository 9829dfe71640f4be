import { type PageLanguage } from '../web/page-language.js';
import { cellsIn } from '../web/sheets/cells.js';
import { type Column } from '../web/sheets/sheet.js';
import { type ChangeItem, type EntryItem } from './change-item.js';
import { changeWords } from './words.js';

/** What changed as a table. */
export const changesSheet = (language: PageLanguage): Column<ChangeItem>[] => [
  [cellsIn(language).head('kind'), ({ kind }) => changeWords(language).say(kind)],
  ...entriesSheet(language),
];

/** Entries of the log as a table. */
export const entriesSheet = (language: PageLanguage): Column<EntryItem>[] => {
  const { head, named } = cellsIn(language);
  const said = (says: EntryItem['says']) =>
    says.map(({ member, text }) => `${named(member.names)}: ${text[language]}`).join('; ');
  return [
    [head('happened'), ({ on }) => on],
    [head('title'), ({ called }) => called[language]],
    [head('about'), ({ about }) => named(about.names)],
    [head('meeting'), ({ meeting }) => named(meeting?.names)],
    [head('text'), ({ says, words }) => said(says) || words?.text[language]],
    [head('before'), ({ corrects }) => corrects && said(corrects.before)],
    [head('reason'), ({ reason }) => reason],
    [head('by'), ({ actor }) => actor.id],
    [head('recorded'), ({ recordedAt }) => recordedAt],
    [head('position'), ({ position }) => position],
  ];
};
