import { phrases } from '../../web/phrases.js';
import { ko } from './words/member-fields.ko.js';
import { zhHans } from './words/member-fields.zh-Hans.js';
import { ja } from './words/member-fields.ja.js';
import { ru } from './words/member-fields.ru.js';
import { mn } from './words/member-fields.mn.js';

/** What the columns of a table of members mean. */
export const memberFieldWords = phrases({
  en: {
    name: 'what it is called',
    alias: 'another name of it',
    language: 'the language of its name',
    country: 'the state it is in: a code (ISO 3166-1) or a name',
    state: 'the state that it is itself, whatever it is called',
    code: 'its code (ISO 3166-2)',
    category: 'full, associate, special or observer',
    applied: 'the day it applied or signed',
    joined: 'the day it became a member',
    basis: 'how it joined: founding, accession, reported, or the instrument',
    group: 'what it is listed among, such as parties or observers',
    source: 'the address of the source',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
