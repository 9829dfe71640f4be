import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of what is held about somebody, and of its end. */
export const personalWords = phrases({
  en: {
    title: 'Personal data',
    lead: 'What the record holds about a person, and how it is erased. The log itself stays as it is; names and texts beside it go.',
    name: 'Name, or the id of a person',
    find: 'Look for it',
    save: 'Save what is held as a file (JSON)',
    held: { one: '{n} place', other: '{n} places' },
    names: 'Looked for: {names}',
    nothing: 'Nothing is held.',
    inTheLog: 'In the log',
    besideTheLog: 'Beside the log',
    remains: 'What remains when all of it is erased',
    facts: {
      one: 'that it happened: {n} event, without the texts',
      other: 'that it happened: {n} events, without the texts',
    },
    office: {
      one: '{n} of these is the name of somebody in office: look whether the record may lose it',
      other: '{n} of these are names of somebody in office: look whether the record may lose them',
    },
    checkpoints: 'commitments in the log and what was signed of it, from which nothing can be read',
    'handed-out': 'exports and audit bundles that left the house: tell whoever has them',
    backups: 'older backups, until they are thrown away; what is restored is erased again before it is served',
    elsewhere: 'other spellings of the name, pictures of it in originals, and the pages that addresses lead to',
    basis: 'Why',
    request: 'the person asked for it',
    retention: 'the time is over for which it may be kept',
    unlawful: 'it should never have been kept',
    order: 'an authority ordered it',
    erase: 'Erase the marked places for good',
    erased: { one: '{n} text was erased.', other: '{n} texts were erased.' },
    waits: 'It waits for a second person.',
    noneMarked: 'No place was marked.',
    mark: 'erase',
    K0: 'office',
    K1: 'name',
    K3: 'text',
    document: 'document',
    'asked-act': 'request that waits',
    'glass-reason': 'why names were shown',
    'table-row': 'row of a table',
    row: 'row {n}',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
