import { languageName, type PageLanguage } from '../web/page-language.js';
import { phrases } from '../web/phrases.js';
import { ja } from './words/field.ja.js';
import { ko } from './words/field.ko.js';
import { mn } from './words/field.mn.js';
import { ru } from './words/field.ru.js';
import { zhHans } from './words/field.zh-Hans.js';

/** What rows may say, in the few words under which it stands on pages. */
export const fieldWords = phrases({
  en: {
    text: 'Text of the decision',
    language: 'Language',
    handle: 'Short name',
    body: 'Body',
    meeting: 'Meeting',
    on: 'Day',
    outcome: 'Outcome',
    method: 'Way of voting',
    admits: 'Admits',
    elects: 'Elects to the chair',
    term: 'Term of the chair',
    category: 'Category',
    source: 'Source',
    name: 'Name',
    alias: 'Other name',
    country: 'Country',
    state: 'State that it is itself',
    code: 'Code',
    applied: 'Applied on',
    joined: 'Joined on',
    basis: 'How it joined',
    group: 'Listed among',
    ordinal: 'Number',
    from: 'First day',
    to: 'Last day',
    days: 'Days on which it sat',
    written: 'As the document has it',
    place: 'Place',
    chair: 'Presided',
    unrecognised: 'Names that nobody could place',
    member: 'Member',
    status: 'Attendance',
    mode: 'Way of attending',
    person: 'Person',
    honorific: 'Form of address',
    title: 'Office',
    division: 'Division',
    affiliation: 'Affiliation',
    stated_present: 'Present, as stated',
    listed_present: 'Present, as listed',
    stated_leave: 'Excused, as stated',
    listed_leave: 'Excused, as listed',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});

/** A field that has a label in every language. */
export type FieldName = keyof typeof ko;

/** What a field is called on pages; with its language where it is said by language, such as `name.ko`. */
export const labelOf = (field: string, language: PageLanguage): string => {
  const [name = '', tag] = field.split('.');
  // Rows of tables that were brought in long ago may say what is read no more.
  if (!Object.hasOwn(ko, name)) return field;
  const label = fieldWords(language).say(name as FieldName);
  return tag === undefined ? label : `${label} (${languageName(tag, language)})`;
};
