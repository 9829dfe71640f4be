import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const governanceRefusals = phrases({
  en: {
    OneCandidacyPerTerm: 'This member stands for this term already.',
    CandidacyPrecedesElection: 'The chair of this term had been elected by then.',
    CandidateMayChair: 'The rules of that day do not let it hold the chair.',
    CandidateMayStand: 'Its right to stand for the chair was restricted on that day.',
    WithdrawalFollowsCandidacy: 'There is no candidacy for this term to withdraw.',
    ChairIsAGovernment: 'The chair is a government of the record, not whoever heads it.',
    OneChairPerTerm: 'A chair was already elected for this term.',
    DecisionElects: 'The decision named does not elect this member to this term.',
    HandedOverOnce: 'The chair was handed over for this term.',
    HandoverFollowsElection: 'This member was not elected to this term by then.',
    TermFollowsElection: 'This member was not elected to this term before.',
    TermsRunOnce: 'This term has begun already.',
    OnlyARunningTermEnds: 'This term is not running.',
    NoTermIsPassedOver: 'A term between has a chair and has not begun; first say when it did.',
    OneChairAtATime: 'The term before would not have ended.',
    ChairIsAFullMember: 'Only full members hold the chair, or whom the rules of that day let.',
    TermEndsAfterItStarts: 'The term would end before it began.',
    DecidedOnce: 'This decision is already in the record.',
    DecisionHasAText: 'A decision says what was decided.',
    BodyIsKnown: 'No version of the rules knows this body.',
    OnlyAdoptedDecisionsHaveEffects: 'What was not adopted admits and elects nobody.',
    DecisionIsRecorded: 'There is no such decision in the record.',
    SupersededOnce: 'Another decision has taken its place already.',
    SupersededByALaterDecision: 'What takes its place is to be a later decision.',
    OnlyAdoptedDecisionsSupersede: 'What was not adopted is not in force, and takes no place.',
    DecidedAtAMeeting: 'A decision is taken at a meeting, or in writing.',
    ClosedInWriting: 'Only a written procedure apart from meetings has a closing date.',
    DecidedOnceClosed: 'It was decided before the procedure closed.',
    NoMoreVotesThanVoters: 'More votes were counted than there were voters.',
    UnanimousIsWithoutDissent: 'A unanimous vote has nobody against.',
    FollowsAnEarlierDecision: 'The decision it follows is not in the record before it.',
    ElectionHasADay: 'Name the day of the election, or the decision that has one.',
    RulesAreAdoptedOnce: 'There are rules already; amend them.',
    AmendmentNeedsRules: 'There are no rules to amend.',
    VersionsHaveNamesOfTheirOwn: 'A version of this name is already in the record.',
    BodiesAreNamedOnce: 'A body stands twice in these rules.',
    CategoriesAreNamedOnce: 'A category stands twice in these rules.',
    AdmitsToKnownCategories: 'A body admits to a category that these rules do not name.',
    SharesCanBeReached: 'Such a share can never be reached.',
    TermsEndSomehow: 'A term ends after some months, or with the meeting of a body of these rules.',
    FeesRestrictAfterYears: 'What unpaid fees restrict is said with the number of years.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
