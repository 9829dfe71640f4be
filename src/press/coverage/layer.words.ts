import { phrases } from '../../web/phrases.js';
import { ko } from './words/layer.ko.js';
import { zhHans } from './words/layer.zh-Hans.js';
import { ja } from './words/layer.ja.js';
import { ru } from './words/layer.ru.js';
import { mn } from './words/layer.mn.js';

/** The words in which pages tell of the expressions of one item: who made each, when, and when it came into the record. */
export const layerWords = phrases({
  en: {
    layers: 'Its texts',
    original: 'Original',
    translation: 'Translation',
    'key-points': 'Key points',
    'index-line': 'Line in the index of its digest',
    evidence: 'What is claimed from this item is quoted from here.',
    made: 'Made by {by}, {on}',
    madeBy: 'Made by {by}',
    madeOn: 'Made {on}',
    recorded: 'Who made it is not said; recorded by {who}, {instant}',
    recordedToo: 'recorded by {who}, {instant}',
    marks: {
      one: '{n} passage is marked; its number leads to what is proposed.',
      other: '{n} passages are marked; their numbers lead to what is proposed.',
    },
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
