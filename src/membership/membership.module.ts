import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Readers } from '../exchange/readers.js';
import { Stories } from '../timeline/stories.js';
import { Forms } from '../forms/forms.js';
import { membershipForms } from './forms.js';
import { RuleWords } from '../web/rule-words.js';
import { membershipRefusals } from './refusals.words.js';
import { Kinds } from '../web/kinds.js';
import { AdmitObserverHandler, AdmitObserverRoute } from './admit-observer.js';
import { ApplyForMembershipHandler, ApplyForMembershipRoute } from './apply-for-membership.js';
import { ApproveMembershipHandler, ApproveMembershipRoute } from './approve-membership.js';
import { MemberRows } from './bulk/member-rows.js';
import { ChangeOfficeHolderHandler, ChangeOfficeHolderRoute } from './change-office-holder.js';
import { ExpelMemberHandler, ExpelMemberRoute } from './expel-member.js';
import { members } from './member/member.projection.js';
import { MemberRecordHandler } from './member/member.query.js';
import { membership } from './membership.decider.js';
import { MembersPages } from './members.pages.js';
import { MembersRoute } from './members.route.js';
import { RegisterGovernmentHandler, RegisterGovernmentRoute } from './register-government.js';
import { RosterPanels } from './roster/roster.panels.js';
import { roster } from './roster/roster.projection.js';
import { OwnFiguresOfMembership } from './roster/own-figures.js';
import { MembersOverTimeHandler } from './roster/over-time.query.js';
import { RosterHandler } from './roster/roster.query.js';
import { SucceedMemberHandler, SucceedMemberRoute } from './succeed-member.js';
import { AssignExternalIdHandler, AssignExternalIdRoute } from './assign-external-id.js';
import { ChangeCategoryHandler, ChangeCategoryRoute } from './change-category.js';
import { ContinueMembershipHandler, ContinueMembershipRoute } from './continue-membership.js';
import { DeferMembershipHandler, DeferMembershipRoute } from './defer-membership.js';
import { RejectMembershipHandler, RejectMembershipRoute } from './reject-membership.js';
import { RenameMemberHandler, RenameMemberRoute } from './rename-member.js';
import { RestoreRightsHandler, RestoreRightsRoute } from './restore-rights.js';
import { RestrictRightsHandler, RestrictRightsRoute } from './restrict-rights.js';
import { WithdrawApplicationHandler, WithdrawApplicationRoute } from './withdraw-application.js';
import { tellMembership } from './tell.js';
import { membershipFacts } from './events.js';
import { membershipKinds } from './kinds.js';
import { whenDecisionTaken } from './when-decision-taken.js';
import { whenMemberSucceeded } from './when-member-succeeded.js';
import { WithdrawMembershipHandler, WithdrawMembershipRoute } from './withdraw-membership.js';
import { MembershipPopolo } from './popolo.js';

/** Who belongs to the association, and how it came to. */
@Module({
  controllers: [
    MembersRoute,
    MembersPages,
    RegisterGovernmentRoute,
    AdmitObserverRoute,
    ApplyForMembershipRoute,
    ApproveMembershipRoute,
    AssignExternalIdRoute,
    ChangeCategoryRoute,
    ContinueMembershipRoute,
    DeferMembershipRoute,
    RejectMembershipRoute,
    RenameMemberRoute,
    RestoreRightsRoute,
    RestrictRightsRoute,
    WithdrawApplicationRoute,
    WithdrawMembershipRoute,
    ExpelMemberRoute,
    SucceedMemberRoute,
    ChangeOfficeHolderRoute,
  ],
  providers: [
    MembershipPopolo,
    RegisterGovernmentHandler,
    AdmitObserverHandler,
    ApplyForMembershipHandler,
    ApproveMembershipHandler,
    AssignExternalIdHandler,
    ChangeCategoryHandler,
    ContinueMembershipHandler,
    DeferMembershipHandler,
    RejectMembershipHandler,
    RenameMemberHandler,
    RestoreRightsHandler,
    RestrictRightsHandler,
    WithdrawApplicationHandler,
    WithdrawMembershipHandler,
    ExpelMemberHandler,
    SucceedMemberHandler,
    ChangeOfficeHolderHandler,
    RosterHandler,
    MembersOverTimeHandler,
    MemberRecordHandler,
    RosterPanels,
    OwnFiguresOfMembership,
    MemberRows,
  ],
})
export class MembershipModule {
  constructor(
    registry: Registry,
    stories: Stories,
    kinds: Kinds,
    forms: Forms,
    ruleWords: RuleWords,
    readers: Readers,
    rows: MemberRows,
  ) {
    registry.add({
      deciders: [membership],
      projections: [roster, members],
      reactions: [whenDecisionTaken, whenMemberSucceeded],
    });
    stories.add(tellMembership);
    kinds.add(membershipFacts, membershipKinds);
    forms.add(membershipForms);
    ruleWords.add(membershipRefusals);
    readers.add(rows);
  }
}
