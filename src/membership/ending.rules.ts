import { Rejected } from '../eventstore/errors.js';
import {
  type Data,
  follows,
  isAdopted,
  isRegistered,
  type Judgement,
  mayDecide,
  type Membership,
} from './membership.state.js';

/** Whether a government may cease to exist and another take its place. */
export const succeed = (state: Membership, { government, successor, on }: Data<'MemberSucceeded'>): void => {
  isRegistered(state);
  if (!state.category) throw new Rejected('OnlyMembersAreSucceeded', 'It does not belong to the association');
  if (government === successor)
    throw new Rejected('SuccessorIsAnother', 'A government cannot succeed itself', 'successor');
  follows(state, on);
};

/** Whether it may leave. */
export const withdraw = (state: Membership, { on }: Data<'MembershipWithdrawn'>): void => {
  isRegistered(state);
  if (!state.category) throw new Rejected('OnlyMembersWithdraw', 'It does not belong to the association');
  follows(state, on);
};

/** Whether it may be expelled: by a body that the rules of that day let expel, unless nobody knows who decided. */
export const expel = (state: Membership, expulsion: Data<'MemberExpelled'>, judgement: Judgement): void => {
  isRegistered(state);
  if (!state.category) throw new Rejected('OnlyMembersAreExpelled', 'It does not belong to the association');
  follows(state, expulsion.on);
  if (expulsion.basis === 'reported' && expulsion.body === undefined) return;
  if (!mayDecide(expulsion, judgement, 'expulsion'))
    throw new Rejected('BodyMayExpel', 'The rules of that day do not let this body expel a member', 'body');
  isAdopted(expulsion, judgement);
};
