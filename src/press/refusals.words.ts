import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const pressRefusals = phrases({
  en: {
    LoggedOnce: 'This item is already in the record.',
    CoverageHasATitle: 'An item has a title.',
    OriginalStaysWhole: 'The record has more of this original than its beginning; correct that instead.',
    ReprintOfOne: 'It is marked as the reprint of an item already; correct that.',
    MarkedOneWay: 'Something else is said of these two already; correct that first.',
    ReprintsEndInAnOriginal: 'The other item is a reprint of this one already.',
    CoverageIsLogged: 'This item is not in the record.',
    ReprintOfAnother: 'An item is no reprint of itself.',
    ImportedOnce: 'This document is already in the record.',
    ItemHasAnAddress: 'No address of this item is in the record.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
