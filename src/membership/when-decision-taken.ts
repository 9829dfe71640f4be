import { answers, type Reaction } from '../eventstore/reaction.js';
import { type DecisionEvent } from '../governance/events.js';
import { AdmitObserver } from './admit-observer.js';
import { ApproveMembership } from './approve-membership.js';

/** Whoever an adopted decision admits is admitted, unless that was recorded already. */
export const whenDecisionTaken: Reaction = {
  name: 'when-decision-taken',
  on: answers<DecisionEvent>({
    DecisionTaken: ({ data: { outcome, admits = [], decision, meeting, on } }) =>
      outcome !== 'adopted'
        ? []
        : admits.map(({ government: member, category }) =>
            category === 'observer'
              ? Object.assign(new AdmitObserver(), { member, on, decision, ...(meeting !== undefined && { meeting }) })
              : Object.assign(new ApproveMembership(), { member, category, decision }),
          ),
  }),
};
