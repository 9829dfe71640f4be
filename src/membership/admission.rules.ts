import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { rulesOfDay } from '../governance/events.js';
import { bodyOf, type Data, follows, isRegistered, type Judgement, type Membership } from './membership.state.js';

/** Whether a government may be let in as an observer. */
export const observe = (state: Membership, { on }: Data<'ObserverAdmitted'>): void => {
  isRegistered(state);
  if (state.category) throw new Rejected('OneMembershipAtATime', 'It already belongs to the association');
  follows(state, on);
};

/** Whether it may be admitted: as a founder, by an act of its own where the rules allow that, or upon its application. */
export const approve = (state: Membership, approval: Data<'MembershipApproved'>, judgement: Judgement): void => {
  isRegistered(state);
  if (state.category === approval.category)
    throw new Rejected('OneMembershipAtATime', 'A membership of this category is already in force', 'category');
  follows(state, approval.on);
  if (approval.basis === 'founding') return;
  if (approval.basis === 'accession') return accede(approval, judgement);
  if (state.applied?.category !== approval.category)
    throw new Rejected(
      'ApprovalFollowsApplication',
      'There is no open application for this category to approve',
      'category',
    );
  if (!mayPrecede(state.applied.on, approval.on))
    throw new Rejected('ApprovalFollowsApplication', 'The application would come after its approval', 'on');
  if (approval.basis === 'decision' || approval.body !== undefined) decide(approval, judgement);
};

/** Joining by an act of one's own, such as a ratification, needs no application and no decision, but rules that know it. */
const accede = ({ category, on }: Data<'MembershipApproved'>, { rules }: Judgement): void => {
  const known = rulesOfDay(rules, on)?.categories?.find((each) => each.category === category);
  if (known?.joins !== 'by-accession')
    throw new Rejected(
      'AccessionIsAllowed',
      'The rules of that day do not let one join this category by its own act',
      'basis',
    );
};

/** Only a body that admits to a category says yes or no to an application for it. */
export const mayAdmit = (
  act: { on: string; category: Data<'MembershipApproved'>['category']; body?: string },
  judgement: Judgement,
): void => {
  if (!bodyOf(act, judgement)?.admits.includes(act.category))
    throw new Rejected('BodyMayAdmit', 'The rules of that day do not let this body admit to this category', 'body');
};

const decide = (approval: Data<'MembershipApproved'>, judgement: Judgement): void => {
  mayAdmit(approval, judgement);
  if (approval.decision === undefined) return;
  const { decision } = judgement;
  if (
    decision?.outcome !== 'adopted' ||
    decision.body !== approval.body ||
    decision.admits[approval.government] !== approval.category
  )
    throw new Rejected(
      'DecisionAdmits',
      'The decision named does not admit this government to this category',
      'decision',
    );
};

/** Whether the membership of a government that ceased to exist goes on in this one, which does not belong yet. */
export const goOn = (state: Membership, data: Data<'MembershipContinued'>, { succession }: Judgement): void => {
  isRegistered(state);
  if (state.category !== null && state.category !== 'observer')
    throw new Rejected('OneMembershipAtATime', 'It already belongs to the association');
  follows(state, data.on);
  const { government, on, category } = data;
  if (succession?.successor !== government || succession.on !== on || succession.category !== category)
    throw new Rejected(
      'ContinuationFollowsSuccession',
      'No member of this category ended in this one on that day',
      'predecessor',
    );
};
