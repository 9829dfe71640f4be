import { phrases } from '../web/phrases.js';
import { type MembershipEvent } from './events.js';

/** What lists of events call what happens between a government and the association. */
export const membershipKinds = phrases<MembershipEvent['type']>({
  en: {
    GovernmentRegistered: 'Government registered',
    MemberRenamed: 'Name recorded',
    ExternalIdAssigned: 'Code assigned',
    OfficeHolderChanged: 'Head of government',
    ObserverAdmitted: 'Observer admitted',
    MembershipApplied: 'Application for membership',
    ApplicationWithdrawn: 'Application withdrawn',
    MembershipDeferred: 'Admission deferred',
    MembershipRejected: 'Admission rejected',
    MembershipApproved: 'Admission',
    MembershipContinued: 'Membership continued',
    CategoryChanged: 'Category changed',
    RightsRestricted: 'Rights restricted',
    RightsRestored: 'Rights restored',
    MembershipWithdrawn: 'Withdrawal',
    MemberExpelled: 'Expulsion',
    MemberSucceeded: 'Succession',
  },
  ko: {
    GovernmentRegistered: '정부 등록',
    MemberRenamed: '명칭 기록',
    ExternalIdAssigned: '식별 코드 부여',
    OfficeHolderChanged: '단체장',
    ObserverAdmitted: '옵서버 승인',
    MembershipApplied: '가입 신청',
    ApplicationWithdrawn: '가입 신청 철회',
    MembershipDeferred: '가입 보류',
    MembershipRejected: '가입 부결',
    MembershipApproved: '가입 승인',
    MembershipContinued: '회원 자격 승계',
    CategoryChanged: '회원 구분 변경',
    RightsRestricted: '권리 제한',
    RightsRestored: '권리 회복',
    MembershipWithdrawn: '탈퇴',
    MemberExpelled: '제명',
    MemberSucceeded: '승계',
  },
});
