import { type Decider, type Neighbours } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { type DecisionData, type DecisionEvent, decisionFacts } from './decision.shapes.js';
import { type Decision, decisionView } from './decision.state.js';
import { rulesOver, type RulesVersion } from './events.js';

export type { Decision } from './decision.state.js';

type Taken = DecisionData<'DecisionTaken'>;

/** What a decision is judged by: the rules, the decision it follows or that takes its place, and what takes the place of that. */
interface Judgement {
  rules: RulesVersion[];
  follows?: Decision;
  by?: Decision;
  /** The decisions that took the place of `by`, one after the other. */
  chain?: string[];
}

/** One decision of one body. It may be recorded although the rules as known did not allow it: that is then to be seen. */
export const decision: Decider<Decision, typeof decisionFacts, Judgement> = {
  ...decisionView,
  facts: decisionFacts,
  check: {
    DecisionTaken: (before, taken, { rules, follows }) => {
      const { body, text, admits, electsChair, outcome } = taken;
      if (before) throw new Rejected('DecidedOnce', 'This decision is already in the record');
      if (Object.keys(text).length === 0)
        throw new Rejected('DecisionHasAText', 'A decision says what was decided', 'text');
      isTakenSomewhere(taken);
      if (!rules.some((version) => version.bodies.some((each) => each.body === body)))
        throw new Rejected('BodyIsKnown', 'No version of the rules knows this body', 'body');
      if (outcome !== 'adopted' && (admits?.length || electsChair))
        throw new Rejected(
          'OnlyAdoptedDecisionsHaveEffects',
          'What was not adopted admits and elects nobody',
          'outcome',
        );
      addsUp(taken);
      if (taken.follows !== undefined) followsOn(taken, follows);
    },
    DecisionSuperseded: (before, { decision, by, on }, { by: later, chain = [] }) => {
      if (!before || !later) throw new Rejected('DecisionIsRecorded', 'There is no such decision in the record');
      if (before.supersededBy !== undefined)
        throw new Rejected('SupersededOnce', 'Another decision has taken its place already');
      if (decision === by || chain.includes(decision))
        throw new Rejected('SupersededByALaterDecision', 'It would come to stand in the place of itself', 'by');
      if (before.outcome !== 'adopted' || later.outcome !== 'adopted')
        throw new Rejected(
          'OnlyAdoptedDecisionsSupersede',
          'What was not adopted is not in force; use `follows`',
          'by',
        );
      if (!mayPrecede(before.on, later.on) || !mayPrecede(later.on, on))
        throw new Rejected(
          'SupersededByALaterDecision',
          'What takes its place was decided before it, or after that day',
          'by',
        );
    },
  },
  neighbours: async (read, { type, data }) => ({
    rules: type === 'DecisionTaken' ? await read.fold(rulesOver, read.association) : [],
    ...(type === 'DecisionTaken' &&
      data.follows !== undefined && { follows: await read.fold(decisionView, data.follows) }),
    ...(type === 'DecisionSuperseded' && {
      by: await read.fold(decisionView, data.by),
      chain: await chainFrom(read, data.by),
    }),
  }),
  reserves: ({ type, data }: DecisionEvent) =>
    type === 'DecisionTaken' && data.handle !== undefined ? [`decision:${data.handle}`] : [],
};

/** At a meeting, or in a written procedure that closed on a day of its own. */
const isTakenSomewhere = ({ meeting, method, closed, on }: Taken): void => {
  if (meeting === undefined && method !== 'written')
    throw new Rejected('DecidedAtAMeeting', 'A decision is taken at a meeting, or in writing', 'meeting');
  if (closed === undefined) return;
  if (method !== 'written' || meeting !== undefined)
    throw new Rejected('ClosedInWriting', 'Only a written procedure apart from meetings has a closing date', 'closed');
  if (!mayPrecede(closed, on))
    throw new Rejected('DecidedOnceClosed', 'It was decided before the procedure closed', 'closed');
};

/** Counts that contradict themselves are a slip of whoever enters them, not something to be kept visible. */
const addsUp = ({ votes, method }: Taken): void => {
  if (!votes) return;
  if (votes.eligible !== undefined && votes.for + votes.against + votes.abstained > votes.eligible)
    throw new Rejected('NoMoreVotesThanVoters', 'More votes were counted than there were voters', 'votes');
  const { for: yes = 0, present = yes, eligible = present } = votes.countries ?? {};
  if (yes > present || present > eligible)
    throw new Rejected(
      'NoMoreVotesThanVoters',
      'More countries were counted than took part, or than have voters',
      'votes',
    );
  if (method === 'unanimous' && votes.against > 0)
    throw new Rejected('UnanimousIsWithoutDissent', 'A unanimous vote has nobody against', 'method');
};

const followsOn = (taken: Taken, earlier: Decision = null): void => {
  if (!earlier || taken.follows === taken.decision || !mayPrecede(earlier.on, taken.on))
    throw new Rejected('FollowsAnEarlierDecision', 'The decision it follows is not in the record before it', 'follows');
};

/** The decisions that took the place of one, one after the other; a circle, which no rule lets in, ends it. */
const chainFrom = async (read: Neighbours, id: string): Promise<string[]> => {
  const chain: string[] = [];
  for (let next = id; !chain.includes(next);) {
    chain.push(next);
    next = (await read.fold(decisionView, next))?.supersededBy ?? next;
  }
  return chain.slice(1);
};
