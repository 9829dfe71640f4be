import { phrases } from '../../web/phrases.js';
import { ko } from './words/figure-fields.ko.js';
import { zhHans } from './words/figure-fields.zh-Hans.js';
import { ja } from './words/figure-fields.ja.js';
import { ru } from './words/figure-fields.ru.js';
import { mn } from './words/figure-fields.mn.js';

/** What the columns of figures in a table of meetings mean. */
export const figureFieldWords = phrases({
  en: {
    stated_present: 'how many were present, as stated',
    listed_present: 'how many are listed as present',
    stated_leave: 'how many were excused, as stated',
    listed_leave: 'how many are listed as excused',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
