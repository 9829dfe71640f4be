import { phrases } from '../../web/phrases.js';
import { ko } from './words/decision-fields.ko.js';
import { zhHans } from './words/decision-fields.zh-Hans.js';
import { ja } from './words/decision-fields.ja.js';
import { ru } from './words/decision-fields.ru.js';
import { mn } from './words/decision-fields.mn.js';

/** What the columns of a table of decisions mean. */
export const decisionFieldWords = phrases({
  en: {
    text: 'what was decided',
    language: 'the language of the text',
    handle: 'the handle it is to have',
    body: 'the handle of the body',
    meeting: 'the meeting, by handle or name',
    on: 'the day',
    outcome: 'adopted, rejected, deferred or withdrawn; adopted where nothing is said',
    method: 'show-of-hands, ballot, consensus, unanimous or written',
    admits: 'the members it admits, parted by ;',
    elects: 'the member that it elects to the chair',
    term: 'which term of the chair, as a number',
    category: 'the category it admits to; full where nothing is said',
    source: 'the address of the source',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
