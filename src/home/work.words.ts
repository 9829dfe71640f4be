import { phrases } from '../web/phrases.js';
import { ko } from './words/work.ko.js';
import { zhHans } from './words/work.zh-Hans.js';
import { ja } from './words/work.ja.js';
import { ru } from './words/work.ru.js';
import { mn } from './words/work.mn.js';

/** The words with which is told how far imports, exports and rebuilds are. */
export const workWords = phrases({
  en: {
    title: 'What is under way',
    nothing: 'Nothing is under way.',
    import: 'taken into the record',
    undo: 'taken back',
    export: 'written for taking along',
    rebuild: 'read anew from the log',
    working: '{done} of {all}',
    done: 'done',
    failed: 'broken off',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
