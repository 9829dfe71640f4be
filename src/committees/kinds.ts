import { phrases } from '../web/phrases.js';
import { type CommitteeEvent } from './events.js';

/** What lists of events call what happens to committees. */
export const committeesKinds = phrases<CommitteeEvent['type']>({
  en: {
    CommitteeEstablished: 'Committee established',
    CommitteeConvened: 'First meeting of a committee',
    CommitteeReported: 'Committee reported',
    CommitteeRenamed: 'Committee renamed',
    CoordinatorAppointed: 'Coordinator',
    CoordinatorReleased: 'Coordinator released',
    CommitteeMerged: 'Committee merged',
    CommitteeDissolved: 'Committee dissolved',
  },
  ko: {
    CommitteeEstablished: '분과위원회 설치',
    CommitteeConvened: '분과위원회 첫 회의',
    CommitteeReported: '분과위원회 보고',
    CommitteeRenamed: '분과위원회 개칭',
    CoordinatorAppointed: '코디네이터',
    CoordinatorReleased: '코디네이터 퇴임',
    CommitteeMerged: '분과위원회 통합',
    CommitteeDissolved: '분과위원회 해산',
  },
});
