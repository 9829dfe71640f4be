import { type FactOf } from '../../src/eventstore/facts.js';
import { type membershipFacts } from '../../src/membership/events.js';
import { membership } from '../../src/membership/membership.decider.js';
import { admission, admitsLiaoning, adopted, amended, decided, rulesStream } from '../governance/facts.js';
import { type Beside, given } from '../support/given.js';
import {
  applied,
  approved,
  changed,
  continued,
  deferred,
  expelled,
  identified,
  irkutsk,
  liaoning,
  observing,
  registered,
  rejected,
  renamed,
  restored,
  restricted,
  succeeded,
  takenBack,
  tookOffice,
  ustOrda,
  withdrawn,
} from './facts.js';

type MembershipEvent = FactOf<typeof membershipFacts>;

/** The rules and the decision that approvals are judged by. */
const beside: Beside = { [rulesStream]: [adopted({}), amended({})], [`decision-${admission}`]: [admitsLiaoning] };
const applicant: MembershipEvent[] = [registered({}), applied({})];
const member: MembershipEvent[] = [...applicant, approved({})];
const asked = (history: MembershipEvent[]) => given(membership, history, beside);

describe('a government', () => {
  it('is entered into the record', () => given(membership).when(registered({})).then());
  it('is entered once', () =>
    asked([registered({})])
      .when(registered({}))
      .thenRejected('RegisteredOnce'));
  it('has a name', () =>
    given(membership)
      .when(registered({ names: {} }))
      .thenRejected('GovernmentHasAName'));
  it.each([
    observing({}),
    applied({}),
    takenBack({}),
    deferred({}),
    rejected({}),
    approved({}),
    continued({}),
    changed({}),
    restricted({}),
    restored({}),
    renamed({}),
    identified({}),
    withdrawn({}),
    expelled({}),
    succeeded({}),
    tookOffice({}),
  ])('is in the record before anything happens to it: $type', (fact) =>
    given(membership, [], beside).when(fact).thenRejected('MemberIsRegistered'),
  );
  it('takes its code for itself', () => {
    expect(membership.reserves?.(registered({ code: 'CN-LN' }))).toEqual(['membership:CN-LN']);
    expect(membership.reserves?.(registered({}))).toEqual([]);
  });
});

describe('an application', () => {
  it('comes from a government that is no member', () =>
    asked([registered({})])
      .when(applied({}))
      .then());
  it('comes from an observer', () =>
    asked([registered({}), observing({})])
      .when(applied({}))
      .then());
  it('is one at a time', () => asked(applicant).when(applied({})).thenRejected('OneApplicationAtATime'));
  it('is for another category than the one in force', () =>
    asked(member).when(applied({})).thenRejected('OneMembershipAtATime'));
  it('may be for another category', () =>
    asked(member)
      .when(applied({ category: 'associate', on: '2024' }))
      .then());
});

describe('an approval (invariant 1: one membership of a category at a time)', () => {
  it('is not given twice', () => asked(member).when(approved({})).thenRejected('OneMembershipAtATime'));
  it('is not given to a founder again', () =>
    asked(member)
      .when(approved({ basis: 'founding' }))
      .thenRejected('OneMembershipAtATime'));
  it('is given again after the membership ended', () =>
    asked([...member, succeeded({ government: liaoning, on: '2022' }), applied({ on: '2023' })])
      .when(approved({ on: '2023-10-24' }))
      .then());
});

describe('an approval (invariant 2: an open application or a founding act, and a body entitled on that day)', () => {
  it('needs an application', () =>
    asked([registered({})])
      .when(approved({}))
      .thenRejected('ApprovalFollowsApplication'));
  it('needs an application for its category', () =>
    asked(applicant)
      .when(approved({ category: 'associate' }))
      .thenRejected('ApprovalFollowsApplication'));
  it('needs an application that may have come before', () =>
    asked([registered({}), applied({ on: '2021-09' })])
      .when(approved({}))
      .thenRejected('ApprovalFollowsApplication'));
  it('uses the application up', () =>
    asked([...member, succeeded({ government: liaoning, on: '2022' })])
      .when(approved({ on: '2023' }))
      .thenRejected('ApprovalFollowsApplication'));
  it('of a founder needs none', () =>
    given(membership, [registered({})])
      .when(approved({ basis: 'founding', body: undefined, on: '1996-09' }))
      .then());
  it('of which nobody knows who decided needs no body', () =>
    given(membership, applicant)
      .when(approved({ basis: 'reported', body: undefined }))
      .then());
  it('names no body that may not admit, also where nobody knows who decided', () =>
    asked(applicant)
      .when(approved({ basis: 'reported', body: 'secretariat' }))
      .thenRejected('BodyMayAdmit'));
  it('is given by a body that may admit', () => asked(applicant).when(approved({})).then());
  it.each(['working-committee', 'secretariat', undefined])('is not given by %s', (body) =>
    asked(applicant).when(approved({ body })).thenRejected('BodyMayAdmit'),
  );
  it('is not given before there are rules', () =>
    given(membership, applicant).when(approved({})).thenRejected('BodyMayAdmit'));

  const associate = { category: 'associate' as const, body: 'working-committee' };
  const applying = (on: string) => [registered({}), applied({ category: 'associate', on })];
  it('is judged by the rules of its day, not by later ones', () =>
    asked(applying('2016'))
      .when(approved({ ...associate, on: '2017-09-25' }))
      .thenRejected('BodyMayAdmit'));
  it('is judged by the rules of the last day it may mean', () =>
    asked(applying('2016'))
      .when(approved({ ...associate, on: '2017-09' }))
      .then());
});

describe('an approval by a decision', () => {
  const judged = (decision: ReturnType<typeof decided>, approval = {}) =>
    given(membership, applicant, { ...beside, [`decision-${admission}`]: [decision] }).when(
      approved({ decision: admission, ...approval }),
    );
  const admits = [{ government: liaoning, category: 'full' as const }];

  it('is what that decision says', () => judged(decided({ admits })).then());
  it('is not what it says of others', () =>
    judged(decided({ admits: [{ government: irkutsk, category: 'full' }] })).thenRejected('DecisionAdmits'));
  it('is not for another category', () =>
    judged(decided({ admits: [{ government: liaoning, category: 'associate' }] })).thenRejected('DecisionAdmits'));
  it('is not of a decision that failed', () =>
    judged(decided({ outcome: 'deferred', admits })).thenRejected('DecisionAdmits'));
  it('is not of another body than the one that decided', () =>
    judged(decided({ admits, body: 'working-committee' })).thenRejected('DecisionAdmits'));
  it('is not of a decision that nobody recorded', () =>
    given(membership, applicant, { [rulesStream]: [adopted({})] })
      .when(approved({ decision: admission }))
      .thenRejected('DecisionAdmits'));
});

describe('an observer (invariant 3: it stays the same when it is admitted)', () => {
  it('is let in', () =>
    asked([registered({})])
      .when(observing({}))
      .then());
  it('is not let in where it already belongs', () =>
    asked(member).when(observing({})).thenRejected('OneMembershipAtATime'));
  it('becomes a member in its own stream', () =>
    asked([registered({}), observing({}), applied({})])
      .when(approved({}))
      .then());
  it('does not become a member before it was one', () =>
    asked([registered({}), observing({ on: '2021-08-11' }), applied({})])
      .when(approved({}))
      .thenRejected('MembershipEndsAfterItStarts'));
});

describe('a member that ceased to exist', () => {
  const history = [
    registered({ government: ustOrda }),
    approved({ government: ustOrda, basis: 'founding', on: '1996-09' }),
  ];
  it('has a successor', () => asked(history).when(succeeded({})).then());
  it('was a member', () =>
    asked([registered({ government: ustOrda })])
      .when(succeeded({}))
      .thenRejected('OnlyMembersAreSucceeded'));
  it('has another for successor', () =>
    asked(history)
      .when(succeeded({ successor: ustOrda }))
      .thenRejected('SuccessorIsAnother'));
  it('ceased to exist after it joined', () =>
    asked(history)
      .when(succeeded({ on: '1907' }))
      .thenRejected('MembershipEndsAfterItStarts'));
  it('has one successor', () =>
    asked([...history, succeeded({})])
      .when(succeeded({}))
      .thenRejected('OnlyMembersAreSucceeded'));
});

describe('an office (invariant 5: the person is whoever holds it on a day)', () => {
  it('is held by one person after another', () =>
    asked([registered({}), tookOffice({})])
      .when(tookOffice({ name: { en: 'Kim Doo-gyeom' }, from: '2022-07' }))
      .then());
  it('is not left before it was taken', () =>
    asked([registered({})])
      .when(tookOffice({ until: '2018-06' }))
      .thenRejected('TermEndsAfterItStarts'));
});
