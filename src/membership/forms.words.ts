import { phrases } from '../web/phrases.js';
import { ko } from './words/forms.ko.js';
import { zhHans } from './words/forms.zh-Hans.js';
import { ja } from './words/forms.ja.js';
import { ru } from './words/forms.ru.js';
import { mn } from './words/forms.mn.js';

/** What the forms of this room ask beside what forms ask in every room. */
export const membershipFormWords = phrases({
  en: {
    aliases: 'Also called',
    aliasesHint: 'One on each line.',
    countryHint: 'Its code of two letters, such as KR, CN, JP, MN, RU.',
    codeHint: 'Such as CN-LN, where it has one.',
    official: 'official',
    former: 'former',
    short: 'short',
    romanised: 'in Latin letters',
    local: 'in its own language',
    other: 'other',
    scheme: 'Scheme',
    schemeHint: 'iso-3166-2, wikidata or another.',
    value: 'Code there',
    office: 'Office',
    founding: 'a founder',
    accession: 'an act of its own',
    rights: 'Rights',
    rightsHint: 'Where none is marked, those that the fee rule of that day restricts.',
    vote: 'to vote',
    'stand-for-chair': 'to stand for the chair',
    speak: 'to speak',
    all: 'all rights',
    unpaidYears: 'Years without payment',
    why: 'Why',
    successor: 'Which government took its place',
    predecessor: 'Which government it follows',
    continues: 'The membership goes on there',
    decisionHint: 'Day, body and meeting are taken from it where they are left out.',
    merger: 'became part of it',
    succession: 'it took its place',
    division: 'was divided',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
