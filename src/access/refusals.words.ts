import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const accessRefusals = phrases({
  en: {
    PersonConfirms: 'A person confirms, not a key.',
    SecondPersonConfirms: 'Somebody else than who asked for it confirms it.',
    SubmitterDoesNotApprove: 'Who submitted something does not approve it.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
