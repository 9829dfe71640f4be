import { phrases } from '../../web/phrases.js';
import { ko } from './words/own-figures.ko.js';
import { zhHans } from './words/own-figures.zh-Hans.js';
import { ja } from './words/own-figures.ja.js';
import { ru } from './words/own-figures.ru.js';
import { mn } from './words/own-figures.mn.js';

/** How the record comes to what it answers to questions on meetings. */
export const ownFigureWords = phrases({
  en: {
    counted: "Counted in the meeting's roster.",
    countedOfSome: 'Counted in the meeting’s roster. The record may not hold all members, so it may be more.',
    countedAtLeast: "Counted in the meeting's roster. Of {unknown} nothing is known, so it may be more.",
    number: 'The number under which the meeting was called.',
    theme: 'The theme as the meeting is recorded.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
