import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { AdmitObserverHandler, AdmitObserverRoute } from './admit-observer.js';
import { ApplyForMembershipHandler, ApplyForMembershipRoute } from './apply-for-membership.js';
import { ApproveMembershipHandler, ApproveMembershipRoute } from './approve-membership.js';
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
import { RosterHandler } from './roster/roster.query.js';
import { SucceedMemberHandler, SucceedMemberRoute } from './succeed-member.js';
import { tellMembership } from './tell.js';
import { WithdrawMembershipHandler, WithdrawMembershipRoute } from './withdraw-membership.js';

/** Who belongs to the association, and how it came to. */
@Module({
  controllers: [
    MembersRoute,
    MembersPages,
    RegisterGovernmentRoute,
    AdmitObserverRoute,
    ApplyForMembershipRoute,
    ApproveMembershipRoute,
    WithdrawMembershipRoute,
    ExpelMemberRoute,
    SucceedMemberRoute,
    ChangeOfficeHolderRoute,
  ],
  providers: [
    RegisterGovernmentHandler,
    AdmitObserverHandler,
    ApplyForMembershipHandler,
    ApproveMembershipHandler,
    WithdrawMembershipHandler,
    ExpelMemberHandler,
    SucceedMemberHandler,
    ChangeOfficeHolderHandler,
    RosterHandler,
    MemberRecordHandler,
    RosterPanels,
  ],
})
export class MembershipModule {
  constructor(registry: Registry, stories: Stories) {
    registry.add({ deciders: [membership], projections: [roster, members] });
    stories.add(tellMembership);
  }
}
