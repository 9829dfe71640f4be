import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of the pages on committees. */
export const committeeWords = phrases({
  en: {
    committees: 'Committees',
    committee: 'Committee',
    none: 'No committee by that day is recorded.',
    count: { one: '{n} committee on {day}', other: '{n} committees on {day}' },
    counted: 'Counted by the record: those set up by that day that had not ended.',
    perhaps: 'and perhaps {n} more',
    perhapsMark: 'perhaps',
    perhapsHint: 'The sources leave open whether what is marked “perhaps” held on that day.',
    ended: 'Ended',
    coordinators: { one: 'Coordinator', other: 'Coordinators' },
    coordinatorsOn: 'Coordinators on {day}',
    noCoordinator: 'No coordinator on that day is recorded.',
    past: 'Earlier coordinators',
    seat: '{member}, {stretch}',
    seatNamed: '{member}, {stretch} (named period: {named})',
    seats: 'Coordinates',
    seatsPast: 'Coordinated',
    ownSeat: '{committee}, {stretch}',
    established: 'Set up',
    body: 'Set up by',
    convened: 'First meeting',
    reported: 'Reported afterwards',
    meeting: 'Meeting',
    decision: 'Decision',
    rules: 'Rules of that day',
    rulesLine: '{rules}, in force {date}',
    noRules: 'No rules were known for that day.',
    allowed: 'They let this body do so.',
    notAllowed: 'They do not let this body do so.',
    unknownBody: 'Which body set it up is not recorded.',
    formerly: 'Also called',
    calledFrom: '{name}, from {date}',
    mergedOn: 'went into {committee}, {date}',
    dissolvedOn: 'dissolved, {date}',
    mergedIntoIt: 'Went into it',
    source: 'Sources',
    inLog: 'In the log',
    setUp: 'Committees set up by it',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
