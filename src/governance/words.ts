import { phrases } from '../web/phrases.js';
import { ko } from './words/ko.js';
import { zhHans } from './words/zh-Hans.js';
import { ja } from './words/ja.js';
import { ru } from './words/ru.js';
import { mn } from './words/mn.js';

/** The words of the pages on decisions. */
export const governanceWords = phrases({
  en: {
    decisions: 'Decisions',
    noDecisions: 'No decision by that day is recorded.',
    takenBy: 'Taken by',
    meeting: 'Meeting',
    on: 'On',
    outcome: 'Outcome',
    method: 'Method',
    rules: 'Rules of that day',
    rulesLine: '{rules}, in force {date}',
    noRules: 'No rules were known for that day.',
    allowed: 'They let this body do so.',
    notAllowed: 'It was not decided as they say.',
    adopted: 'adopted',
    rejected: 'rejected',
    deferred: 'deferred',
    withdrawn: 'withdrawn',
    'show-of-hands': 'show of hands',
    ballot: 'ballot',
    consensus: 'consensus',
    unanimous: 'unanimous',
    written: 'written procedure',
    admits: 'Admits',
    elects: 'Elects',
    admitsLine: '{member}, as {category}',
    electsLine: '{member}, to the {nth} term of the chair',
    effects: 'What followed',
    noEffects: 'No effect of it is recorded.',
    evidence: 'Evidence',
    history: 'How it came into the record',
    recorded: '{instant}: {who} recorded {what}.',
    corrected: '{instant}: {who} corrected {what}, as recorded at {before}.',
    takenBack: '{instant}: {who} took back {what}, as recorded at {before}.',
    reason: 'Reason: {reason}',
    selfApproved: 'Nobody else confirmed it: the one who recorded it approved it too.',
    who: '{id} ({role})',
    askedBy: 'Asked for by {who}.',
    whoUnsigned: '{id} ({role}, not signed in)',
    theDecision: 'the decision',
    theAdmission: 'an admission that followed from it',
    theObservation: 'that a government became an observer by it',
    theElection: 'the election that followed from it',
    aFact: 'a fact that followed from it',
    proof: 'Place in the log',
    position: 'Position',
    leaf: 'Leaf hash',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});

/** A number as terms are counted, for the languages that use either of its forms. */
export { ordinal as nth } from '../language/ordinal.js';
