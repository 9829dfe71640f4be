import { phrases } from '../web/phrases.js';
import { ko } from './words/tell.ko.js';
import { zhHans } from './words/tell.zh-Hans.js';
import { ja } from './words/tell.ja.js';
import { ru } from './words/tell.ru.js';
import { mn } from './words/tell.mn.js';

/** The lines in which timelines tell of commitments. */
export const tellWords = phrases({
  en: {
    'promise-by': 'Promised: {what}',
    'promise-to': 'Was promised: {what}',
    'invitation-by': 'Invited others: {what}',
    'invitation-to': 'Was invited: {what}',
    kept: 'Kept a commitment: {what}',
    keptBy: 'Kept a commitment: {what} ({how})',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
