import { type Missing } from '../eventstore/errors.js';
import { phrases } from './phrases.js';
import { ko } from './words/missing.ko.js';
import { zhHans } from './words/missing.zh-Hans.js';
import { ja } from './words/missing.ja.js';
import { ru } from './words/missing.ru.js';
import { mn } from './words/missing.mn.js';

/** What is said of a thing that is not there. */
export const missingWords = phrases<Missing>({
  en: {
    member: 'There is no member {key} in the record.',
    meeting: 'There is no meeting {key} in the record.',
    decision: 'There is no decision {key} in the record.',
    committee: 'There is no committee {key} in the record.',
    commitment: 'There is no commitment {key} in the record.',
    coverage: 'There is no item of coverage {key} in the record.',
    document: 'There is no document {key} in the record.',
    question: 'There is no question {key} in the record.',
    claim: 'There is no claim {key} in the record.',
    'claim in this question': 'There is no claim {key} in this question.',
    event: 'The log holds no event {key}.',
    table: 'There is no table {key} in the record.',
    import: 'There is no import {key} here.',
    'kind of import': 'There is no kind of import {key}.',
    request: 'There is no request {key} here.',
    person: 'There is no person {key} here.',
    grant: 'This person does not have the role {key}.',
    role: 'There is no role {key}.',
    key: 'There is no key {key} here.',
    webhook: 'There is no webhook {key} here.',
    letter: 'No letter to this webhook about event {key} was given up.',
    form: 'There is no form {key}.',
    association: 'There is no association {key} here that you may read.',
    problem: 'There is no problem {key}.',
    page: 'There is no page {key}.',
    'help page': 'The help has no page {key}.',
    'list page': 'The list has no page {key}.',
    font: 'There is no font {key}.',
    picture: 'The help has no picture {key}.',
    format: 'There is no format {key}.',
    'checkpoint of size': 'No checkpoint of this log reaches its size {key}.',
    'checkpoint of this log yet': 'Nothing of this log is signed yet.',
    'key that signs this log, in this process': 'The key that signs this log is not at hand here.',
    'signing key in this process': 'No key that signs is at hand here.',
    'page annals-verify.html in this build': 'The page that verifies is not part of this build.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
