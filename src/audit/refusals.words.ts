import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const correctionRefusals = phrases({
  en: {
    CorrectionChangesSomething: 'This is what the record already says.',
    CorrectionStaysInItsStream: 'What this record is about cannot be corrected.',
    ErasedPersonsStayErased: 'What was held about this person was erased for good.',
    LogIsShorterThanSigned: 'Nothing that was signed of this log is missing.',
    RestIsAsSigned: 'What is left of the log is not what was signed. Restore an older state.',
    IncarnationsAreNumbered: 'The log was begun anew already.',
    BreaksStand: 'That the log was begun anew stands as it was recorded.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
