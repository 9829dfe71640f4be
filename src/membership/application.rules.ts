import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { mayAdmit } from './admission.rules.js';
import { type Data, isRegistered, type Judgement, type Membership } from './membership.state.js';

/** Whether a government may apply. */
export const apply = (state: Membership, { category }: Data<'MembershipApplied'>): void => {
  isRegistered(state);
  if (state.category === category)
    throw new Rejected('OneMembershipAtATime', 'A membership of this category is in force', 'category');
  if (state.applied) throw new Rejected('OneApplicationAtATime', 'There is an open application already');
};

/** Whether it may take its application back: one that is open, for this category, and may have come before. */
export const takeBack = (state: Membership, { category, on }: Data<'ApplicationWithdrawn'>): void => {
  isRegistered(state);
  if (state.applied?.category !== category)
    throw new Rejected('ApplicationIsOpen', 'There is no open application for this category', 'category');
  if (!mayPrecede(state.applied.on, on))
    throw new Rejected('ApplicationIsOpen', 'The application would come after what became of it', 'on');
};

/** Whether its application may be put off. */
export const defer = (state: Membership, deferral: Data<'MembershipDeferred'>, judgement: Judgement): void => {
  answer(state, deferral, judgement);
  if (!said('deferred', deferral, judgement))
    throw new Rejected('DecisionDefers', 'The decision named does not put this application off', 'decision');
};

/** Whether its application may be refused. */
export const reject = (state: Membership, rejection: Data<'MembershipRejected'>, judgement: Judgement): void => {
  answer(state, rejection, judgement);
  if (!said('rejected', rejection, judgement))
    throw new Rejected('DecisionRejects', 'The decision named does not refuse this application', 'decision');
};

type Refusal = Data<'MembershipDeferred'> | Data<'MembershipRejected'>;

const answer = (state: Membership, refusal: Refusal, judgement: Judgement): void => {
  takeBack(state, refusal);
  if (refusal.basis === 'decision') mayAdmit(refusal, judgement);
};

/** A body says no where the motion to admit came to that end, or where it adopted one that does not admit. */
const said = (outcome: string, refusal: Refusal, { decision }: Judgement): boolean => {
  if (refusal.decision === undefined) return true;
  if (decision?.body !== refusal.body) return false;
  const admits = decision?.admits[refusal.government] === refusal.category;
  return decision?.outcome === outcome || (decision?.outcome === 'adopted' && !admits);
};
