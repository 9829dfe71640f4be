import { phrases } from '../../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of the page on the chair, and of the explanations that answers carry. */
export const chairWords = phrases({
  en: {
    chairs: 'The chair, term by term',
    chair: 'Chair',
    chairNow: 'In the chair',
    inOfficeOn: 'In the chair on {date}',
    noTerms: 'No term by that day is recorded.',
    nobody: 'Nobody is known to have held the chair on that day.',
    perhaps: 'perhaps',
    term: '{nth} term',
    stood: 'Stood for it',
    proposed: '{member}, proposed {date}',
    applied: '{member}, {date}',
    gaveUp: '{candidacy}, withdrawn {date}',
    elected: 'Elected',
    handedOver: 'Flag handed over',
    handedOn: '{date}',
    handedBy: '{date}, by {member}',
    started: 'Began',
    ended: 'Ended',
    derivedFrom: 'derived from the rules {rules} and the {meeting}',
    derivedFromRules: 'derived from the rules {rules}',
    length: 'Length',
    counted: 'Counted by the record from the day it began to the day it ended, as far as both are known.',
    months: { one: '{n} month', other: '{n} months' },
    monthsBetween: '{least} to {most} months',
    monthsSoFar: '{months} so far',
    running: 'running',
    notStarted: 'not begun',
    named: 'Named period',
    people: 'In office during the term',
    by: 'by {decision}',
    at: 'at the {meeting}',
    termLine: '{term}, {stretch}',
    termElected: '{term}, elected {elected}',
    termStood: '{term}, stood for it {date}',
    inOffice: '{person}, {office}',
    'body-may-not-elect': 'The rules of that day, as known, do not let this body elect the chair.',
    'member-may-not-chair': 'By the rules of that day, as known, it could not hold the chair yet.',
    'member-may-not-stand': 'Its right to stand for the chair was restricted on that day.',
    beganOn: 'Its term began {date}.',
    endedOn: 'It ended {date}.',
    electedOn: 'Elected {date}.',
    followsMeeting:
      'By the rules ({rules}) a term of the chair ends with the next {body}: with the {meeting}, {date}, the {nth} term ended and this one began. No source gives the day on which it began; it is derived.',
    followsMonths:
      'By the rules ({rules}) a term of the chair ends after {months} months: {date} the {nth} term ended and this one began. No source gives the day on which it began; it is derived.',
    leavesMeeting:
      'By the rules ({rules}) a term of the chair ends with the next {body}: this one with the {meeting}, {date}, when its successor followed.',
    leavesMonths:
      'By the rules ({rules}) a term of the chair ends after {months} months: this one {date}, when its successor followed.',
    outlivesMeeting:
      'By the rules ({rules}) it would have ended with the {meeting}, {date}; nobody is known to have been elected by then to follow, and a term ends when the next begins.',
    outlivesMonths:
      'By the rules ({rules}) it would have ended {date}; nobody is known to have been elected by then to follow, and a term ends when the next begins.',
    leftOpen: 'The dates leave open whether it held the chair on this very day.',
    namedBeside:
      'The association named the period {period} for this term; that name stands beside it and changes nothing here.',
    ownTerm: 'The term to which it was elected.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});

/** A number as terms are counted, for the languages that use either of its forms. */
export { ordinal as nth } from '../../language/ordinal.js';
