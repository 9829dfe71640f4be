import { formsWith } from '../forms/form.js';
import { AdmitObserver } from './admit-observer.js';
import { ApplyForMembership } from './apply-for-membership.js';
import { ApproveMembership } from './approve-membership.js';
import { AssignExternalId } from './assign-external-id.js';
import { ChangeCategory } from './change-category.js';
import { ChangeOfficeHolder } from './change-office-holder.js';
import { ContinueMembership } from './continue-membership.js';
import { DeferMembership } from './defer-membership.js';
import { ExpelMember } from './expel-member.js';
import { membershipFormWords } from './forms.words.js';
import { RegisterGovernment } from './register-government.js';
import { RejectMembership } from './reject-membership.js';
import { RenameMember } from './rename-member.js';
import { RestoreRights } from './restore-rights.js';
import { RestrictRights } from './restrict-rights.js';
import { SucceedMember } from './succeed-member.js';
import { WithdrawApplication } from './withdraw-application.js';
import { WithdrawMembership } from './withdraw-membership.js';

const form = formsWith(membershipFormWords);
const of = { room: 'members', about: 'member' } as const;

/** The forms by which what happens between governments and the association is recorded. */
export const membershipForms = [
  form(RegisterGovernment, { room: 'members', records: 'GovernmentRegistered', to: '/members/*' }),
  form(ApplyForMembership, { ...of, records: 'MembershipApplied' }),
  form(ApproveMembership, { ...of, records: 'MembershipApproved' }),
  form(AdmitObserver, { ...of, records: 'ObserverAdmitted' }),
  form(DeferMembership, { ...of, records: 'MembershipDeferred' }),
  form(RejectMembership, { ...of, records: 'MembershipRejected' }),
  form(WithdrawApplication, { ...of, records: 'ApplicationWithdrawn' }),
  form(ChangeOfficeHolder, { ...of, records: 'OfficeHolderChanged' }),
  form(RenameMember, { ...of, records: 'MemberRenamed' }),
  form(AssignExternalId, { ...of, records: 'ExternalIdAssigned' }),
  form(ChangeCategory, { ...of, records: 'CategoryChanged' }),
  form(RestrictRights, { ...of, records: 'RightsRestricted' }),
  form(RestoreRights, { ...of, records: 'RightsRestored' }),
  form(SucceedMember, { ...of, records: 'MemberSucceeded' }),
  form(ContinueMembership, { ...of, records: 'MembershipContinued' }),
  form(WithdrawMembership, { ...of, records: 'MembershipWithdrawn' }),
  form(ExpelMember, { ...of, records: 'MemberExpelled' }),
];
