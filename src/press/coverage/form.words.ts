import { phrases } from '../../web/phrases.js';
import { ko } from './words/form.ko.js';
import { zhHans } from './words/form.zh-Hans.js';
import { ja } from './words/form.ja.js';
import { ru } from './words/form.ru.js';
import { mn } from './words/form.mn.js';

/** The words of the forms by which texts are added to an item, and of how much may be handed on. */
export const formWords = phrases({
  en: {
    add: 'Add to it',
    addTranslation: 'Add a translation',
    addKeyPoints: 'Add key points',
    link: 'Link it to a member, a meeting or a decision',
    setRights: 'Say how much may be shown',
    rights: 'May be handed on',
    full: 'all of it',
    excerpt: 'an excerpt: the words that are claimed, else its beginning, and the key points',
    'link-only': 'nothing but where it stands',
    language: 'Language',
    text: 'Text',
    points: 'Key points, one a line',
    by: 'Made by',
    on: 'Made on',
    reason: 'Why',
    saveRights: 'Say so',
    defaults: 'What may be shown of coverage',
    defaultsHint:
      'It holds for items of which nothing else is said: first what is said of the outlet, else of all. Without any, all is shown.',
    noDefaults: 'Nothing is said yet.',
    allOutlets: 'All outlets',
    since: 'since',
    newDefault: 'Say it from a day on',
    outletOrAll: 'Outlet, by any of its names; empty for all',
    toCoverage: 'All coverage',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
