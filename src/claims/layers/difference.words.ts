import { phrases } from '../../web/phrases.js';
import { ko } from './words/difference.ko.js';
import { zhHans } from './words/difference.zh-Hans.js';
import { ja } from './words/difference.ja.js';
import { ru } from './words/difference.ru.js';
import { mn } from './words/difference.mn.js';

/** The words in which pages tell where a summary or translation does not say what its original says. */
export const differenceWords = phrases({
  en: {
    title: 'Where its other texts differ from the original',
    all: 'Where summaries and translations differ from their originals',
    hint: 'Found by reading: figures, dates and names of members and of persons in office that differ, and what only one of the two says.',
    none: 'No item has both an original and a text that was made of it.',
    nothing: 'No figure, date or name differs.',
    items: {
      one: '{n} item has an original and a text made of it',
      other: '{n} items have an original and a text made of it',
    },
    translation: 'Translation',
    'key-points': 'Key points',
    'index-line': 'Line in the index',
    figure: 'Another figure',
    date: 'Another date',
    name: 'A name spelt otherwise',
    added: 'Only here',
    lost: 'Left out',
    lostN: { one: '{n} detail of the original is left out', other: '{n} details of the original are left out' },
    inOriginal: 'original, paragraph {n}',
    inMade: 'here, paragraph {n}',
    toAll: 'Differences of all items',
    kind: 'What differs',
    anyKind: 'Anything that contradicts or is added',
    everyItem: 'Every item, those without a difference too',
    looked: { one: '{n} of items {from} to {to} differs', other: '{n} of items {from} to {to} differ' },
    newer: 'Newer',
    older: 'Older',
    pages: 'Further items',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
