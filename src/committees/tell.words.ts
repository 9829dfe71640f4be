import { phrases } from '../web/phrases.js';
import { ko } from './words/tell.ko.js';
import { zhHans } from './words/tell.zh-Hans.js';
import { ja } from './words/tell.ja.js';
import { ru } from './words/tell.ru.js';
import { mn } from './words/tell.mn.js';

/** The lines in which timelines tell of committees. */
export const tellWords = phrases({
  en: {
    coordinator: 'Coordinator of the {committee}',
    became: 'Became coordinator of the {committee}',
    ceased: 'Ceased to be coordinator of the {committee}',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
