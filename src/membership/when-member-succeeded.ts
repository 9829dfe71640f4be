import { answers, type Reaction } from '../eventstore/reaction.js';
import { ContinueMembership } from './continue-membership.js';
import { type MembershipEvent } from './events.js';

/** The membership of a government that ceased to exist goes on in its successor, which may be a new government. */
export const whenMemberSucceeded: Reaction = {
  name: 'when-member-succeeded',
  on: answers<MembershipEvent>({
    MemberSucceeded: ({ data: { government: predecessor, successor: member, continues, evidence } }) =>
      continues === false
        ? []
        : [Object.assign(new ContinueMembership(), { member, predecessor, ...(evidence && { evidence }) })],
  }),
};
