import { phrases } from '../../web/phrases.js';
import { ko } from './words/quorum.ko.js';
import { zhHans } from './words/quorum.zh-Hans.js';
import { ja } from './words/quorum.ja.js';
import { ru } from './words/quorum.ru.js';
import { mn } from './words/quorum.mn.js';

/** The words in which a verdict on a quorum is told; its parts are joined. */
export const quorumWords = phrases({
  en: {
    yes: 'The quorum was reached',
    no: 'The quorum was not reached',
    unknown: 'It cannot be known whether the quorum was reached',
    noRule: 'the rules of that day, as far as the record knows them, name no quorum for this body',
    countries: 'countries with voters',
    voters: 'voters',
    atLeast: '{there} of {whole} {what} were in the room, and at least {share} were needed',
    moreThan: '{there} of {whole} {what} were in the room, and more than {share} were needed',
    noTimes: 'of {n} who came no times are recorded',
    nothingKnown: 'of {n} it is not recorded whether they came',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
