import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { rulesOfDay } from '../governance/events.js';
import {
  type Data,
  follows,
  isAdopted,
  isRegistered,
  type Judgement,
  mayDecide,
  type Membership,
} from './membership.state.js';

/** Whether a member may come to belong in another category. An observer is admitted instead. */
export const change = (state: Membership, fact: Data<'CategoryChanged'>, judgement: Judgement): void => {
  isRegistered(state);
  if (!state.category) throw new Rejected('OnlyMembersChangeCategory', 'It does not belong to the association');
  if (state.category === 'observer')
    throw new Rejected('ObserversAreAdmitted', 'An observer becomes a member by being admitted');
  if (state.category === fact.category)
    throw new Rejected('OneMembershipAtATime', 'A membership of this category is in force', 'category');
  follows(state, fact.on);
  if (fact.basis === 'reported' && fact.body === undefined) return;
  if (!mayDecide(fact, judgement, 'category'))
    throw new Rejected(
      'BodyMayChangeCategories',
      'The rules of that day do not let this body change a category',
      'body',
    );
  isAdopted(fact, judgement);
};

/** Whether rights of a member may rest: by a body that may decide it, by the fee rule of that day, or for a reason given. */
export const restrict = (state: Membership, fact: Data<'RightsRestricted'>, judgement: Judgement): void => {
  isRegistered(state);
  if (!state.category) throw new Rejected('OnlyMembersHaveRights', 'It does not belong to the association');
  if (fact.rights.length === 0) throw new Rejected('RightsAreNamed', 'Name the rights that rest', 'rights');
  if (fact.rights.every((right) => state.restricted[right] !== undefined))
    throw new Rejected('RightsRestOnce', 'These rights rest already', 'rights');
  if (state.since !== null && !mayPrecede(state.since, fact.on))
    throw new Rejected('OnlyMembersHaveRights', 'It did not belong to the association yet', 'on');
  byRight(fact, judgement);
  if (fact.unpaidYears !== undefined) byFees(fact, judgement);
};

const byFees = ({ on, rights, unpaidYears = 0 }: Data<'RightsRestricted'>, { rules }: Judgement): void => {
  const fees = rulesOfDay(rules, on)?.fees;
  const covers = rights.every((right) => fees?.restricts?.includes(right));
  if (!covers || unpaidYears < (fees?.unpaidYears ?? 1))
    throw new Rejected(
      'FeesRestrictRights',
      'The fee rule of that day does not restrict these rights after so many years',
      'unpaidYears',
    );
};

/** Whether a member may use rights again that rest. */
export const restore = (state: Membership, fact: Data<'RightsRestored'>, judgement: Judgement): void => {
  isRegistered(state);
  if (fact.rights.length === 0) throw new Rejected('RightsAreNamed', 'Name the rights that it may use again', 'rights');
  for (const right of fact.rights) {
    const since = state.restricted[right];
    if (since === undefined) throw new Rejected('OnlyRestingRightsReturn', 'Not all of these rights rest', 'rights');
    if (!mayPrecede(since, fact.on))
      throw new Rejected('RestrictionEndsAfterItStarts', 'The rights would return before they rested', 'on');
  }
  byRight(fact, judgement);
};

/** A body that is named may decide on rights, and its decision was adopted. */
const byRight = (fact: Data<'RightsRestricted'> | Data<'RightsRestored'>, judgement: Judgement): void => {
  if (fact.body === undefined && fact.decision === undefined) return;
  if (!mayDecide(fact, judgement, 'rights'))
    throw new Rejected('BodyMayRestrictRights', 'The rules of that day do not let this body decide on rights', 'body');
  isAdopted(fact, judgement);
};
