import { phrases } from '../../web/phrases.js';
import { ko } from './words/own-figures.ko.js';
import { zhHans } from './words/own-figures.zh-Hans.js';
import { ja } from './words/own-figures.ja.js';
import { ru } from './words/own-figures.ru.js';
import { mn } from './words/own-figures.mn.js';

/** How the record comes to what it answers to questions on members. */
export const ownFigureWords = phrases({
  en: {
    founders: 'The members that are recorded as founders.',
    derived: 'Derived from when full members came and left.',
    derivedOther: 'Derived from when governments came into this category and left it.',
    derivedAtLeast:
      'At least {least}, derived from when full members came: nobody is recorded as a founder, and of some it is not known since when they belong.',
    derivedBetween:
      'Derived from when full members came and left ({least}–{most}): before the changes of that time, and with those whose day is not certain.',
    admissions: 'From the admissions in the record.',
    place: 'Its place among those who belonged when it was admitted.',
    placeBetween:
      'Its place among those who belonged when it was admitted; between {from} and {to}, as some days are not certain and some who came before have left.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
