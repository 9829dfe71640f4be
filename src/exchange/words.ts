import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of the page on an import of facts. */
export const exchangeWords = phrases({
  en: {
    members: 'Members from a table',
    meetings: 'Meetings from a table',
    attendance: 'Attendance from a table',
    decisions: 'Decisions from a table',
    columns: 'Columns',
    column: 'Column',
    readAs: 'Read as',
    notRead: 'not read',
    rows: 'Rows',
    row: 'Row',
    state: 'State',
    says: 'Says',
    all: 'all rows',
    problems: 'rows of which something is to be said',
    read: 'read',
    new: 'new',
    known: 'in the record already',
    'needs-a-look': 'needs a look',
    refused: 'refused',
    done: 'taken into the record',
    noRows: 'There are no such rows.',
    more: 'Further rows',
    commit: { one: 'Take {n} row into the record', other: 'Take {n} rows into the record' },
    commitChosen: 'Take the rows marked on this page',
    reason: 'Why it is taken back',
    undo: { one: 'Take {n} row back', other: 'Take all {n} rows back' },
    committing: 'Rows are being taken into the record: {done} of {all}',
    undoing: 'Facts are being taken back: {done} of {all}',
    again: 'Look again',
    commitHint: 'Until then nothing of it is in the record. What a rule refuses stays out; the other rows go on.',
    holds: 'Holds',
    takenIn: 'Taken in',
    countRows: { one: '{n} row', other: '{n} rows' },
    rowAt: 'Row {n}, line {line} of the file',
    notKept: 'These rows are not kept here, or were erased.',
    whole: 'All rows of this table',
    bringHint:
      'A table is read and shown row by row, compared with the record. Nothing of it is in the record until rows are taken in.',
    file: 'A file',
    fileHint:
      'CSV or TSV with its headers in the first line, up to 64 MB. Where a file is chosen, pasted cells are not read.',
    cells: 'Or cells copied from a spreadsheet',
    cellsHint: 'Copy them together with the line of their headers.',
    readTable: 'Read it',
    nothingGiven: 'Choose a file, or paste cells.',
    chooseAgain: 'Choose the file once more: a browser does not keep it.',
    unsaid: 'No column was found for: {fields}. Say which column holds it, or what holds for all rows.',
    nameless: 'column {n}, without a header',
    forAll: '{field}, the same in all rows',
    fields: 'What a row may say',
    fieldsHint: 'Each with what it means, and the headers under which a column is found by itself.',
    required: 'required',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
