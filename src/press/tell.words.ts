import { phrases } from '../web/phrases.js';
import { ko } from './words/tell.ko.js';
import { zhHans } from './words/tell.zh-Hans.js';
import { ja } from './words/tell.ja.js';
import { ru } from './words/tell.ru.js';
import { mn } from './words/tell.mn.js';

/** The lines in which timelines tell of the press. */
export const tellWords = phrases({
  en: {
    item: '{outlet}: {title}',
    mention: 'Mentioned in {outlet}, filed under {filed}: {title}',
    linked: 'also tells of: {things}',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
