import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { decisionFacts, type DecisionEvent, rulesOver, type RulesVersion } from './events.js';

export type Decision = DecisionEvent['data'] | null;

/** One decision of one body. It may be recorded although the rules as known did not allow it: that is then to be seen. */
export const decision: Decider<Decision, typeof decisionFacts, RulesVersion[]> = {
  category: 'decision',
  facts: decisionFacts,
  initial: null,
  evolve: { DecisionTaken: (_, data) => data },
  check: {
    DecisionTaken: (before, { body, meeting, method, text, admits, electsChair, outcome }, versions) => {
      if (before) throw new Rejected('DecidedOnce', 'This decision is already in the record');
      if (Object.keys(text).length === 0) throw new Rejected('DecisionHasAText', 'A decision says what was decided');
      if (meeting === undefined && method !== 'written')
        throw new Rejected('DecidedAtAMeeting', 'A decision is taken at a meeting, or in writing');
      if (!versions.some((version) => version.bodies.some((each) => each.body === body)))
        throw new Rejected('BodyIsKnown', 'No version of the rules knows this body');
      if (outcome !== 'adopted' && (admits?.length || electsChair))
        throw new Rejected('OnlyAdoptedDecisionsHaveEffects', 'What was not adopted admits and elects nobody');
    },
  },
  neighbours: (read) => read.fold(rulesOver, read.association),
  reserves: ({ data }) => (data.handle === undefined ? [] : [`decision:${data.handle}`]),
};
