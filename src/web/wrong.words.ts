import { phrases } from './phrases.js';
import { ko } from './words/wrong.ko.js';
import { zhHans } from './words/wrong.zh-Hans.js';
import { ja } from './words/wrong.ja.js';
import { ru } from './words/wrong.ru.js';
import { mn } from './words/wrong.mn.js';

/** What is wrong with an answer of a form or a parameter of an address, by the code of the refusal. */
export const wrongWords = phrases({
  en: {
    'wrong-missing': 'This is needed.',
    'wrong-date': 'This is no date: write 2021-08-10, 2021-08 or 2021.',
    'wrong-name': 'This is no name, or too long.',
    'wrong-text': 'This text is too long.',
    'wrong-count': 'This is no whole number.',
    'wrong-reference': 'Choose one from the list, or write its code.',
    'wrong-id': 'Choose one from the list.',
    'wrong-url': 'This is no whole web address: it begins with https://',
    'wrong-word': 'Choose one of those offered.',
    'wrong-country': 'Two capital letters, such as KR.',
    'wrong-region-code': 'A code such as CN-LN.',
    'wrong-handle': 'Small letters, digits and single hyphens.',
    'wrong-language': 'A language such as ko or zh-Hans.',
    'wrong-reason': 'Say why.',
    'wrong-required': 'This is needed.',
    'wrong-too-many': 'Too many.',
    'wrong-too-large': 'This is too long to be kept.',
    'wrong-share': 'A fraction such as 1/2 or 2/3.',
    'wrong-time': 'A time of day such as 14:16.',
    'wrong-moment': 'A day, or a day and a time: 2021-08-10T14:16.',
    'wrong-currency': 'Three capital letters, such as USD.',
    'wrong-day-of-year': 'A day of the year such as --04-30.',
    'wrong-not-in-the-record': 'The record has no such thing.',
    'wrong-reserved': 'Annals keeps this short name for addresses of its own: choose another.',
    'wrong-taken': 'Another has this code or short name already.',
    'wrong-taken-ordinal': 'Another meeting of this body or series has this number already.',
    'wrong-taken-on': 'The short name made of this day belongs to another: write a short name of its own.',
    'wrong-idempotency-key-reused':
      'This form was sent before with other content. What you typed is still here; send it once more to record it, too.',
    'wrong-network': 'This is no network such as 10.0.0.0/24 and no address.',
    'wrong-role-not-held': 'Its holder does not have this role here.',
    'wrong-recorders-alone': 'Recorders alone are bound to bodies; leave this empty for other roles.',
    'wrong-unknown-field': 'This is not known here.',
    'wrong-day': 'This is no day: write it as 2021-08-10.',
    'wrong-period': 'This is no year, month or day: write 2021, 2021-08 or 2021-08-10.',
    'wrong-as-of':
      'Write a day such as 2021-08-10, a day and a time such as 2021-08-10T14:16Z, or a log position; leave it empty for now.',
    'wrong-number': 'This is no whole number, or it is too small or too large here.',
    'wrong-in-the-future': 'The record does not reach that far yet.',
    'wrong-date-impossible': 'The calendar has no such day.',
    'wrong-date-out-of-range': 'Only the years 1000 to 2999 are taken.',
    'wrong-cursor': 'The list has changed since this address was made: begin again at its first page.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
