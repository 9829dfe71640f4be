import { phrases } from '../../web/phrases.js';
import { ko } from './words/attendance-fields.ko.js';
import { zhHans } from './words/attendance-fields.zh-Hans.js';
import { ja } from './words/attendance-fields.ja.js';
import { ru } from './words/attendance-fields.ru.js';
import { mn } from './words/attendance-fields.mn.js';

/** What the columns of a table of attendance mean. */
export const attendanceFieldWords = phrases({
  en: {
    meeting: 'the meeting, by handle or name',
    member: 'the member, by name, code or id',
    state: 'the state that it is itself',
    group: 'what it is listed among, such as parties or observers',
    status: '{statuses}; present where nothing is said',
    on: 'the day or days',
    mode: 'in-person, online or hybrid',
    written: 'the name as the document has it',
    person: 'a person of the delegation',
    honorific: 'how the person is addressed, which tells the language',
    title: 'the office of the person',
    division: 'where the person works',
    affiliation: 'what the person belongs to',
    language: 'the language of names and titles',
    source: 'the address of the source',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
