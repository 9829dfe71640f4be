import { phrases } from '../web/phrases.js';
import { ko } from './words/forms.ko.js';
import { zhHans } from './words/forms.zh-Hans.js';
import { ja } from './words/forms.ja.js';
import { ru } from './words/forms.ru.js';
import { mn } from './words/forms.mn.js';

/** What the forms of this room ask beside what forms ask in every room. */
export const commitmentFormWords = phrases({
  en: {
    by: 'Who promised or invited',
    to: 'To whom',
    association: 'The association itself',
    name: 'Somebody else, in words',
    through: 'Through another commitment',
    throughHint: 'Its short name, or the address of its page.',
    commitmentHint: 'Its short name, or the address of its page.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
