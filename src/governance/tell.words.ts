import { phrases } from '../web/phrases.js';
import { ko } from './words/tell.ko.js';
import { zhHans } from './words/tell.zh-Hans.js';
import { ja } from './words/tell.ja.js';
import { ru } from './words/tell.ru.js';
import { mn } from './words/tell.mn.js';

/** The lines in which timelines tell of the chair. */
export const tellWords = phrases({
  en: {
    proposed: 'Proposed as {nth} chair',
    stood: 'Stood for {nth} chair',
    gaveUp: 'No longer stood for {nth} chair',
    elected: 'Elected {nth} chair',
    electedBy: 'Elected {nth} chair by the {meeting}',
    flag: 'Took over the flag as {nth} chair',
    flagFrom: 'Took over the flag from {by} as {nth} chair',
    began: 'Took the chair: {nth} term began',
    left: 'Left the chair: {nth} term ended',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
