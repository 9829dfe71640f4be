import { phrases } from '../web/phrases.js';
import { ko } from './words/refusals.ko.js';
import { zhHans } from './words/refusals.zh-Hans.js';
import { ja } from './words/refusals.ja.js';
import { ru } from './words/refusals.ru.js';
import { mn } from './words/refusals.mn.js';

/** What the rules that refuse something here say. */
export const committeeRefusals = phrases({
  en: {
    EstablishedOnce: 'This committee is already in the record.',
    CommitteeHasAName: 'A committee has at least one name.',
    ConvenedOnce: 'Its first meeting is in the record.',
    MeetsWhileItStands: 'The committee did not stand on that day.',
    ReportedOnce: 'That it was set up has been reported.',
    ReportFollowsEstablishment: 'It would be reported before it was set up.',
    RenamedWhileItStands: 'The committee did not stand on that day.',
    CoordinatorsServeWhileItStands: 'The committee did not stand on that day.',
    CoordinatorIsAMember: 'It does not belong to the association on that day.',
    OneSeatAtATime: 'It coordinates this committee already at that time.',
    OnlyACoordinatorIsReleased: 'It does not coordinate this committee on that day.',
    MergesIntoAnother: 'A committee cannot go into itself.',
    MergesIntoAStandingCommittee: 'The committee it would go into does not stand on that day.',
    CommitteeIsEstablished: 'This committee is not in the record.',
    DecisionWasAdopted: 'Nothing follows from the decision named: it was not adopted.',
    CommitteeEndsOnce: 'This committee has ended already.',
    CommitteeEndsAfterItStarts: 'The committee would end before it began.',
    EstablishmentHasADay: 'Name the day on which it was set up, or the decision that has one.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});
