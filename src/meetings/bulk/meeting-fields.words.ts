import { phrases } from '../../web/phrases.js';
import { ko } from './words/meeting-fields.ko.js';
import { zhHans } from './words/meeting-fields.zh-Hans.js';
import { ja } from './words/meeting-fields.ja.js';
import { ru } from './words/meeting-fields.ru.js';
import { mn } from './words/meeting-fields.mn.js';

/** What the columns of a table of meetings mean. */
export const meetingFieldWords = phrases({
  en: {
    meeting: 'the handle it is to have',
    body: 'the handle of the body that meets',
    name: 'what it is called; the meeting where nothing is said',
    language: 'the language of names',
    ordinal: 'its number among those of the body',
    on: 'the day',
    from: 'the first day',
    to: 'the last day',
    days: 'the days on which it sat, parted by ;',
    written: 'the day as the document has it',
    place: 'where',
    chair: 'who presided, parted by ;',
    unrecognised: 'names on its roll that nobody could place',
    source: 'the address of the source',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
