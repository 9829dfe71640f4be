import { phrases } from '../web/phrases.js';
import { ko } from './words/tell.ko.js';
import { zhHans } from './words/tell.zh-Hans.js';
import { ja } from './words/tell.ja.js';
import { ru } from './words/tell.ru.js';
import { mn } from './words/tell.mn.js';

/** The lines in which timelines tell of meetings. */
export const tellWords = phrases({
  en: {
    presiding: 'Presided over the {meeting}',
    moderating: 'Moderated the {meeting}',
    'keeping-minutes': 'Kept the minutes of the {meeting}',
    'presiding-person': '{person} presided over the {meeting}',
    'moderating-person': '{person} moderated the {meeting}',
    'keeping-minutes-person': '{person} kept the minutes of the {meeting}',
    present: 'Took part in the {meeting}',
    represented: 'Was represented at the {meeting}',
    excused: 'Was excused from the {meeting}',
    absent: 'Did not come to the {meeting}',
    unknown: 'Not known whether it came to the {meeting}',
    attended: 'attended',
    spoke: 'spoke',
    didReport: 'reported',
    presided: 'presided',
    moderated: 'moderated',
    accompanied: 'accompanied',
    'video-message': 'sent a video message',
    deeds: '{one} and {other}',
    didSo: '{who} {deeds}',
    people: '{one}, {other}',
    delegation: '{status}: {people}',
    report: 'Reported to the {meeting}: {report}',
    'report-person': '{person} reported to the {meeting}: {report}',
    guest: '{guest} was a guest at the {meeting}',
    held: 'Held the {meeting}',
    toHold: 'Is to hold the {meeting}',
    putOff: 'Was to hold the {meeting}, which was put off with no new day',
    calledOff: 'Was to hold the {meeting}, which was called off',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
