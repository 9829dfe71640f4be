import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const membershipRefusals = phrases({
  en: {
    OneMembershipAtATime: 'It already belongs to the association in this category.',
    ApprovalFollowsApplication: 'There is no open application for this category that came before.',
    AccessionIsAllowed: 'The rules of that day do not let one join this category by its own act.',
    BodyMayAdmit: 'The rules of that day do not let this body admit to this category.',
    DecisionAdmits: 'The decision named does not admit this government to this category.',
    ContinuationFollowsSuccession: 'No member of this category ended in this one on that day.',
    OneApplicationAtATime: 'There is an open application already.',
    ApplicationIsOpen: 'There is no open application for this category at that time.',
    DecisionDefers: 'The decision named does not put this application off.',
    DecisionRejects: 'The decision named does not refuse this application.',
    ApprovalHasADay: 'Name the day of the approval, or the decision that has one.',
    FactHasADay: 'Name the day, or the decision that has one.',
    OnlyMembersAreSucceeded: 'It does not belong to the association.',
    SuccessorIsAnother: 'A government cannot succeed itself.',
    OnlyMembersWithdraw: 'It does not belong to the association.',
    OnlyMembersAreExpelled: 'It does not belong to the association.',
    BodyMayExpel: 'The rules of that day do not let this body expel a member.',
    RegisteredOnce: 'This government is already in the record.',
    GovernmentHasAName: 'Say the name in at least one language.',
    RenamingHasADay: 'An official name takes the place of another from a day on: name the day.',
    NameEndsAfterItStarts: 'The name would end before it began.',
    IdFitsItsScheme: 'The code is not written as codes of this scheme are.',
    OneIdPerScheme: 'It has a code of this scheme already.',
    TermEndsAfterItStarts: 'It would end before it began.',
    MemberIsRegistered: 'This government is not in the record.',
    MembershipEndsAfterItStarts: 'What is in force would end before it began.',
    ReadmissionFollowsTheEnd: 'It would belong again before the membership it had came to its end.',
    DecisionIsAdopted: 'The decision named was not adopted by this body.',
    OnlyMembersChangeCategory: 'It does not belong to the association.',
    ObserversAreAdmitted: 'An observer becomes a member by being admitted.',
    BodyMayChangeCategories: 'The rules of that day do not let this body change a category.',
    OnlyMembersHaveRights: 'It did not belong to the association then.',
    RightsAreNamed: 'Name the rights.',
    RightsRestOnce: 'These rights rest already.',
    FeesRestrictRights: 'The fee rule of that day does not restrict these rights after so many years.',
    OnlyRestingRightsReturn: 'Not all of these rights rest.',
    RestrictionEndsAfterItStarts: 'The rights would return before they rested.',
    BodyMayRestrictRights: 'The rules of that day do not let this body decide on rights.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
