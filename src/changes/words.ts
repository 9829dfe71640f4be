import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of what changed. */
export const changeWords = phrases({
  en: {
    title: 'Changes',
    intro: 'What was recorded since then: what happened in the world apart from what we corrected of our own.',
    sinceDay: 'Since a day',
    sinceMeeting: 'Since a meeting',
    sincePosition: 'Since a log position',
    noMeeting: 'none',
    recordedSinceDay: { one: '{n} entry was recorded since {day}', other: '{n} entries were recorded since {day}' },
    recordedSinceMeeting: {
      one: '{n} entry was recorded since the {meeting}',
      other: '{n} entries were recorded since the {meeting}',
    },
    recordedSincePosition: {
      one: '{n} entry was recorded since {position}',
      other: '{n} entries were recorded since {position}',
    },
    nothing: 'Nothing was recorded since then.',
    tooMany: 'Only the newest of them are shown, from {position} on.',
    older: 'The ones before',
    world: 'The world changed',
    worldHint: 'It happened since {day}.',
    ahead: 'Lies ahead',
    takenBack: 'taken back',
    corrected: 'corrected',
    byPosition: 'by {position}',
    earlier: 'Added about earlier times',
    earlierHint: 'It happened before {day}, or its day is not known, and was recorded only since.',
    correction: 'We corrected ourselves',
    correctionHint: 'The record said something else before.',
    none: 'None.',
    rest: { one: '{n} more is in the files below.', other: '{n} more are in the files below.' },
    undated: 'no day',
    more: { one: 'and {n} more member', other: 'and {n} more members' },
    corrects: 'corrects {position}',
    takesBack: 'takes {position} back',
    before: 'Before: {said}',
    reason: 'Reason: {reason}',
    newest: 'Newest entries',
    olderEntries: 'Older entries',
    lookedAt: 'Log positions {from} to {upto} were looked at.',
    member: 'On a member',
    anyMember: 'any',
    kind: 'Kind of entry',
    anyKind: 'any kind',
    isCorrection: 'Correction',
    recordedBy: 'Recorded by',
    anybody: 'anybody',
    by: 'recorded by {who}, {instant}',
    allChanges: 'What changed since a day or a meeting',
    nextTime: 'Next time',
    nextHint: 'This address shows what is recorded from now on. Keep it, for your next visit:',
    sincePositionOf: 'Changes since log position {position}',
    feedTitle: 'Changes to the record of {association}',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
