import { phrases } from '../../web/phrases.js';
import { type Bodies } from '../rules.shapes.js';
import { ko } from './words/rules.ko.js';
import { zhHans } from './words/rules.zh-Hans.js';
import { ja } from './words/rules.ja.js';
import { ru } from './words/rules.ru.js';
import { mn } from './words/rules.mn.js';
import { type PageLanguage } from '../../web/page-language.js';

/** The words in which rules are told. */
export const rulesWords = phrases({
  en: {
    rules: 'matters of the rules',
    category: 'changes of category',
    rights: 'rights of members',
    expulsion: 'expulsions',
    fees: 'fees',
    committees: 'committees',
    declaration: 'declarations',
    agreement: 'agreements',
    'next-meeting': 'the next meeting',
    other: 'other matters',
    vote: 'to vote',
    'stand-for-chair': 'to stand for the chair',
    speak: 'to speak',
    all: 'all rights',
    moreThan: 'more than {share} {of}',
    atLeast: 'at least {share} {of}',
    voters: 'of those who may vote',
    present: 'of those present',
    votes: 'of the votes for and against',
    countries: 'of the countries that have voters',
    title: 'Rules by date',
    none: 'No rules are in the record by what was known.',
    noneInForce: 'No rules were in force on that day.',
    inForceOn: 'In force on {day}',
    versions: 'All versions',
    since: 'in force {date}',
    first: 'The first rules that the record knows.',
    unchanged: 'Nothing changed in what is told here.',
    dropped: 'No longer',
    before: 'before: {text}',
    categories: 'Categories',
    chairTerm: 'Term of the chair',
    nothing: 'nothing',
    named: 'It is called {names}.',
    admits: 'It admits: {list}.',
    admitsNobody: 'It admits nobody.',
    elects: 'It elects the chair.',
    decides: 'It decides on: {list}.',
    decidesAnything: 'Which other matters it decides is not said.',
    writes: 'It may vote in writing.',
    writesNot: 'No vote in writing is known.',
    quorum: 'Quorum: {list}.',
    noQuorum: 'No quorum is known.',
    majority: 'Majority: {list}.',
    noMajority: 'No majority is known.',
    votesAndChairs: 'votes and may hold the chair',
    votesOnly: 'votes, may not hold the chair',
    chairsOnly: 'may hold the chair, does not vote',
    neither: 'neither votes nor may hold the chair',
    'by-accession': 'joined by an act of one’s own',
    categoriesUnsaid: 'Nothing is said: full members vote and may hold the chair, others do not.',
    endsWithMeeting: 'It ends with the next meeting of: {body}.',
    endsWithAny: 'It ends with the next meeting.',
    endsAfter: 'It ends after {n} months.',
    feesTitle: 'Fees',
    termUnsaid: 'When a term ends is not said.',
    pays: '{amount} {currency} a year.',
    due: 'Due by {date}.',
    'year-of-admission': 'First due in the year of admission.',
    'year-after-admission': 'First due in the year after admission.',
    restricts: { one: '{n} unpaid year restricts: {list}.', other: '{n} unpaid years restrict: {list}.' },
    feesUnsaid: 'No fees are known.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});

type Threshold = NonNullable<Bodies[number]['quorum']>[number];

/** A threshold in words. */
export const thresholdIn = ({ of, share, orEqual }: Threshold, language: PageLanguage): string => {
  const { say } = rulesWords(language);
  return say(orEqual ? 'atLeast' : 'moreThan', { share, of: say(of) });
};
