import { phrases } from '../web/phrases.js';
import { ko } from './words/forms.ko.js';
import { zhHans } from './words/forms.zh-Hans.js';
import { ja } from './words/forms.ja.js';
import { ru } from './words/forms.ru.js';
import { mn } from './words/forms.mn.js';

/** What the forms of this room ask beside what forms ask in every room. */
export const pressFormWords = phrases({
  en: {
    numberHint: 'In the digest that it came with.',
    outlet: 'Outlet',
    account: 'Whose account is quoted',
    filedUnder: 'Filed under the member',
    mentions: 'Also mentions',
    published: 'Published on',
    title: 'Title',
    keyPoints: 'Key point',
    original: 'The original',
    translation: 'A translation',
    indexLine: 'The line of the index',
    of: 'Of which item',
    score: 'Share of the text by which it was suggested',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
