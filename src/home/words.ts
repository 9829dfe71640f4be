import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

export const homeWords = phrases({
  en: {
    title: 'The records kept here',
    none: 'No record is kept here yet.',
    noneHint:
      '{command} fills a record with a sample: the Association of North East Asia Regional Governments, 1996 to 2025.',
    about:
      'The record of this association and its members: who belongs to it since when and by whose decision, who came to its meetings, who held the chair, and what the press wrote.',
    also: 'In other languages',
    own: 'Begin a record',
    name: 'Name of the association',
    handle: 'Short name for its addresses: small letters, digits, hyphens',
    open: 'Begin it',
    empty: 'Nothing is recorded yet',
    emptyThen: 'Nothing was recorded by then',
    emptyThenHint: 'The first entry of the log is later than the time that this page is known on.',
    first: 'What to do first',
    step1: 'Record the rules: which bodies there are and whom they may admit ({route}).',
    step2: 'Register the governments, members or not ({route}).',
    step3: 'Record the meetings and what they decided ({route}).',
    step4: 'Approve the memberships, each by the decision that admitted it ({route}).',
    step5:
      'Or begin with what is at hand: bring in a press scrapbook ({command}). What it tells of governments, meetings and decisions is offered with it.',
    guide: 'Every command is described in {contract}.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
