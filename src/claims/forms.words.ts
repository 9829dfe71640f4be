import { phrases } from '../web/phrases.js';
import { ko } from './words/forms.ko.js';
import { zhHans } from './words/forms.zh-Hans.js';
import { ja } from './words/forms.ja.js';
import { ru } from './words/forms.ru.js';
import { mn } from './words/forms.mn.js';

/** What the forms of this room ask beside what forms ask in every room. */
export const claimFormWords = phrases({
  en: {
    claim: 'Claim',
    question: 'Question',
    own: 'Stand by the record',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
