import { phrases } from '../../web/phrases.js';
import { ko } from './words/family.ko.js';
import { zhHans } from './words/family.zh-Hans.js';
import { ja } from './words/family.ja.js';
import { ru } from './words/family.ru.js';
import { mn } from './words/family.mn.js';

/** The words of the part of a press item's page that tells of its reprint family. */
export const familyWords = phrases({
  en: {
    family: 'Reprint family',
    witness: {
      one: '{n} item, one text: it counts as one witness.',
      other: '{n} items, one text: they count as one witness.',
    },
    original: 'original',
    reprint: 'reprint',
    reworked: 'reworked from the same text',
    score: '{share} of the shorter text stood in the other',
    likely: '{item} seems to be the original: {because}.',
    'named-as-source': 'another names it as its source',
    earliest: 'it is the earliest',
    'entered-first': 'it was entered first',
    suggested: 'Perhaps of the same text',
    suggestedHint: 'Found by the overlap of the original texts. A person decides; either answer can be corrected.',
    seemsReprint: 'Seems to be the same text.',
    seemsReworked: 'Seems to be reworked from the same text.',
    scores: '{share} of the shorter text stands in the other; {weighted} where what many texts say counts little.',
    otherFirst: 'The other item came first: {because}.',
    ownFirst: 'This item came first: {because}.',
    'own-reprint': 'This is a reprint of that item',
    'other-reprint': 'That is a reprint of this item',
    'own-reworked': 'This was made of that item’s text',
    'other-reworked': 'That was made of this item’s text',
    sayNot: 'Not the same text',
    folded: { one: '{n} more of the same text', other: '{n} more of the same text' },
    texts: { one: '{n} text', other: '{n} texts' },
    account: 'Account',
    host: 'Host',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
