import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of the page on one entry of the log. */
export const auditWords = phrases({
  en: {
    title: 'Log position {position}',
    recorded: 'Recorded',
    by: 'By',
    who: '{id} ({role})',
    askedBy: 'On behalf of',
    contentKept: 'Its data is for approvers and auditors.',
    whoUnsigned: '{id} ({role}, not signed in)',
    command: 'Command',
    type: 'Fact',
    reason: 'Reason',
    approval: 'Confirmed',
    selfApproved: 'by nobody else: the one who recorded it approved it too',
    corrects: 'It corrects what was recorded at {position}.',
    takesBack: 'It takes back what was recorded at {position}.',
    correctedBy: 'It was corrected at {position}.',
    before: 'Before',
    now: 'Now',
    believed: 'As the record has it',
    wouldBe: 'As it would be',
    says: 'What it says',
    evidence: 'Sources of the correction',
    asKnown: 'The record as it was known then',
    neighbours: 'Entries beside it',
    previous: 'Position {position}, before',
    next: 'Position {position}, after',
    nothing: 'nothing: the fact was taken back',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
