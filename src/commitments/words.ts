import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of the pages on commitments. */
export const commitmentWords = phrases({
  en: {
    commitments: 'Promises and invitations',
    none: 'Nothing that fits is recorded by that day.',
    counts: { one: '{n} is open on {day}', other: '{n} are open on {day}' },
    counted:
      'Counted by the record: those made by that day that had not ended. Overdue are those whose last day has passed.',
    countOverdue: { one: ', of which {n} is overdue', other: ', of which {n} are overdue' },
    open: 'open',
    overdue: 'overdue',
    fulfilled: 'kept',
    lapsed: 'came to nothing',
    openOnes: 'Open',
    endedOnes: 'Ended',
    anyState: 'all',
    state: 'State',
    dueBy: 'Due by',
    member: 'Member',
    perhapsMark: 'perhaps',
    promise: 'Promise',
    invitation: 'Invitation',
    line: '{kind} of {by} to {to}',
    due: 'due {date}',
    noDue: 'no day was named',
    dueLabel: 'Due',
    agreedOn: 'agreed {date}',
    before: 'before that: {date}',
    by: 'By',
    to: 'To',
    on: 'Given on',
    meeting: 'Occasion',
    association: 'the association (secretariat)',
    ended: 'Ended on',
    keptBy: 'Kept by',
    because: 'Why',
    decision: 'Decision',
    coverage: 'Press item',
    other: 'Another commitment',
    text: 'What',
    source: 'Sources',
    inLog: 'In the log',
    panel: 'Open promises and invitations',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
