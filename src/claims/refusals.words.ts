import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const claimRefusals = phrases({
  en: {
    RecordHasAnAnswer: 'The record itself says nothing of this.',
    ClaimedOnce: 'This claim is already in the record.',
    OnlyProposalsAreSetAside: 'This was accepted, and is a claim.',
    ProposalSetAsideOnce: 'This proposal was set aside already.',
    ClaimSaysOneThing: 'A figure needs a number and how it is meant; a day or a theme needs words and no number.',
    ClaimedDayIsADate: 'A day such as 2021-08-10, a month or a year.',
    ClaimNamesItsMember: 'Of this a claim says which member it is about.',
    ClaimIsAboutSomething: 'A claim is about a meeting or about a day.',
    BoundsAreInOrder: 'Between needs a second figure that is not smaller, and nothing else has one.',
    AnswerStandsByOne: 'An answer stands by one claim, or by the figure of the record.',
    ClaimIsNotSetAside: 'The claim was set aside, and must return first.',
    ConfirmationFollowsProposal: 'No answer waits for a second person to confirm it.',
    OnlyAnAnswerIsTakenBack: 'Nothing is stood by that could be taken back.',
    LeftOpenOnce: 'This question was left open already.',
    MeasureFitsTheClaim: 'A figure stays a figure, a day a day, and words stay words.',
    MarkLeadsToItsQuestion: 'The claim would belong to another question than is named.',
    MarkChangesTheMeasure: 'The claim counts this already.',
    ClaimSetAsideOnce: 'This claim was set aside already.',
    OnlyMovedClaimsReturn: 'This claim was neither moved nor set aside.',
    OneAnswerAtATime: 'An answer is stood by already; take that back first.',
    ClaimIsOfTheQuestion: 'The claim does not count in this question.',
    ProposalNamesItsItem: 'A proposal comes from an item of coverage, which its evidence names.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
