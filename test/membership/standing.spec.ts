import { type FactOf } from '../../src/eventstore/facts.js';
import { type membershipFacts } from '../../src/membership/events.js';
import { isAdmittedBy, membership } from '../../src/membership/membership.decider.js';
import {
  admission,
  admitsLiaoning,
  adopted,
  amended,
  assembly,
  decided,
  election,
  rulesStream,
} from '../governance/facts.js';
import { type Beside, given } from '../support/given.js';
import {
  applied,
  approved,
  changed,
  continued,
  identified,
  irkutsk,
  liaoning,
  observing,
  registered,
  renamed,
  restored,
  restricted,
  succeeded,
  ustOrda,
  withdrawn,
} from './facts.js';

type MembershipEvent = FactOf<typeof membershipFacts>;

const beside: Beside = { [rulesStream]: [adopted({}), amended({})] };
/** Rules by which the assembly decides some matters alone. */
const only = (...decides: ('fees' | 'category' | 'rights')[]): Beside => ({
  [rulesStream]: [adopted({ bodies: [{ ...assembly, decides }] })],
});
const member: MembershipEvent[] = [registered({}), applied({}), approved({})];
const asked = (history: MembershipEvent[], more: Beside = {}) => given(membership, history, { ...beside, ...more });

describe('a change of category (invariant 3: the member stays the same)', () => {
  it('happens in its own stream', () => asked(member).when(changed({})).then());
  it('leads on to another', () =>
    asked([...member, changed({})])
      .when(changed({ category: 'full', on: '2023' }))
      .then());
  it('is of a member', () =>
    asked([registered({}), applied({})])
      .when(changed({}))
      .thenRejected('OnlyMembersChangeCategory'));
  it('makes no member of an observer, who is admitted (invariant 2)', () =>
    asked([registered({}), observing({})])
      .when(changed({}))
      .thenRejected('ObserversAreAdmitted'));
  it('is to another category', () =>
    asked(member)
      .when(changed({ category: 'full' }))
      .thenRejected('OneMembershipAtATime'));
  it('comes after what it changes', () =>
    asked(member)
      .when(changed({ on: '2021-08-09' }))
      .thenRejected('MembershipEndsAfterItStarts'));
  it('is decided by a body that decides it', async () => {
    await asked(member, only('category')).when(changed({})).then();
    await asked(member, only('fees')).when(changed({})).thenRejected('BodyMayChangeCategories');
    await asked(member)
      .when(changed({ body: undefined }))
      .thenRejected('BodyMayChangeCategories');
    await asked(member)
      .when(changed({ basis: 'reported', body: undefined }))
      .then();
  });
  it('is decided by the decision named', () =>
    asked(member, { [`decision-${admission}`]: [decided({ outcome: 'deferred' })] })
      .when(changed({ decision: admission }))
      .thenRejected('DecisionIsAdopted'));
  it('closes an application for that category alone', async () => {
    const applying = [...member, applied({ category: 'associate', on: '2022' })];
    await asked([...applying, changed({})])
      .when(applied({ category: 'full', on: '2023' }))
      .then();
    await asked([...applying, changed({ category: 'special' })])
      .when(applied({ category: 'full', on: '2023' }))
      .thenRejected('OneApplicationAtATime');
  });
});

describe('rights of a member', () => {
  const resting = [...member, restricted({ rights: ['vote', 'speak'] })];
  it('rest and return', async () => {
    await asked(member).when(restricted({})).then();
    await asked(resting).when(restored({})).then();
    await asked([...resting, restored({})])
      .when(restricted({ on: '2026' }))
      .then();
  });
  it('are those of a member', async () => {
    await asked([registered({})])
      .when(restricted({}))
      .thenRejected('OnlyMembersHaveRights');
    await asked(member)
      .when(restricted({ on: '2020' }))
      .thenRejected('OnlyMembersHaveRights');
  });
  it('are named', async () => {
    await asked(member)
      .when(restricted({ rights: [] }))
      .thenRejected('RightsAreNamed');
    await asked(resting)
      .when(restored({ rights: [] }))
      .thenRejected('RightsAreNamed');
  });
  it('rest once', async () => {
    await asked(resting).when(restricted({})).thenRejected('RightsRestOnce');
    await asked(resting)
      .when(restricted({ rights: ['vote', 'stand-for-chair'] }))
      .then();
  });
  it('return where they rest', async () => {
    await asked(member).when(restored({})).thenRejected('OnlyRestingRightsReturn');
    await asked([...resting, restored({})])
      .when(restored({ on: '2026' }))
      .thenRejected('OnlyRestingRightsReturn');
    await asked([...resting, restored({})])
      .when(restored({ rights: ['speak'] }))
      .then();
  });
  it('return after they rested', () =>
    asked(resting)
      .when(restored({ on: '2024-04' }))
      .thenRejected('RestrictionEndsAfterItStarts'));
  it('return all at once', () =>
    asked([...member, restricted({ rights: ['vote'] }), restricted({ rights: ['all'] }), restored({ rights: ['all'] })])
      .when(restored({ on: '2026' }))
      .thenRejected('OnlyRestingRightsReturn'));
  it('do not rest any more in who comes back', () =>
    asked([...resting, withdrawn({ on: '2024-06' }), applied({ on: '2025' }), approved({ on: '2025' })])
      .when(restored({ on: '2026' }))
      .thenRejected('OnlyRestingRightsReturn'));
  it('are decided on by a body that decides on rights', async () => {
    const by = { body: 'general-assembly' };
    await asked(member, only('rights')).when(restricted(by)).then();
    await asked(member, only('fees')).when(restricted(by)).thenRejected('BodyMayRestrictRights');
    await asked(resting, only('fees')).when(restored(by)).thenRejected('BodyMayRestrictRights');
    await asked(member, { [`decision-${admission}`]: [decided({ outcome: 'rejected' })] })
      .when(restricted({ ...by, decision: admission }))
      .thenRejected('DecisionIsAdopted');
  });
  it('rest after unpaid years as the fee rule of that day says', async () => {
    const fees = { amount: 1000, currency: 'USD', unpaidYears: 2, restricts: ['vote' as const] };
    const rules = { [rulesStream]: [adopted({}), amended({ inForce: '2019', fees })] };
    await asked(member, rules)
      .when(restricted({ unpaidYears: 2 }))
      .then();
    await asked(member, rules)
      .when(restricted({ unpaidYears: 1 }))
      .thenRejected('FeesRestrictRights');
    await asked(member, rules)
      .when(restricted({ unpaidYears: 2, rights: ['vote', 'speak'] }))
      .thenRejected('FeesRestrictRights');
    await asked(member)
      .when(restricted({ unpaidYears: 2 }))
      .thenRejected('FeesRestrictRights');
  });
});

describe('a government that takes the place of a member', () => {
  const founder = [
    registered({ government: ustOrda }),
    approved({ government: ustOrda, basis: 'founding', body: undefined, on: '1996-09' }),
  ];
  const gone = { [`membership-${ustOrda}`]: [...founder, succeeded({})] };
  const successor = [registered({ government: irkutsk })];
  it('takes the membership over', () => asked(successor, gone).when(continued({})).then());
  it('was an observer before', () =>
    asked([...successor, observing({ government: irkutsk })], gone)
      .when(continued({}))
      .then());
  it('does not belong already', () =>
    asked([...successor, approved({ government: irkutsk, basis: 'founding', on: '1996-09' })], gone)
      .when(continued({}))
      .thenRejected('OneMembershipAtATime'));
  it.each([
    ['that is still there', founder, {}],
    ['of which it is not said', [...founder, succeeded({ continues: false })], {}],
    ['that ended in another', [...founder, succeeded({ successor: liaoning })], {}],
    ['that ended on another day', [...founder, succeeded({})], { on: '2008' }],
    ['that belonged in another category', [...founder, succeeded({})], { category: 'associate' as const }],
  ])('does not take over from one %s', (_, history, more) =>
    asked(successor, { [`membership-${ustOrda}`]: history })
      .when(continued(more))
      .thenRejected('ContinuationFollowsSuccession'),
  );
});

describe('an approval that is ordered again', () => {
  const by = { decision: admission };
  const admitted = [registered({}), applied({}), approved(by)];
  const again = (
    history: MembershipEvent[],
    order = approved(by).data,
    asked: Parameters<typeof isAdmittedBy>[2] = {},
  ) =>
    given(membership, history, { ...beside, [`decision-${admission}`]: [admitsLiaoning] }).when((state) =>
      isAdmittedBy(state, order, asked) ? [] : [{ type: 'MembershipApproved', data: order }],
    );
  it('asks for nothing new', () => again(admitted).then([]));
  it('asks for nothing new where the same day is named', () =>
    again(admitted, approved(by).data, { day: '2021-08-10' }).then([]));
  it('is refused where another day is named', () =>
    again(admitted, approved({ ...by, on: '2021-08-11' }).data, { day: '2021-08-11' }).thenRejected(
      'OneMembershipAtATime',
    ));
  it('is refused where it was recorded without a decision', () =>
    again([registered({}), applied({}), approved({})]).thenRejected('OneMembershipAtATime'));
  it('asks for nothing new after the membership ended', () => again([...admitted, withdrawn({})]).then([]));
  it('is refused where another decision, or none, is named', () =>
    again(admitted, approved({}).data).thenRejected('OneMembershipAtATime'));
  it('is new where nobody gave it before', () => again([registered({}), applied({})]).then([approved(by)]));

  describe('by what a decision leads to', () => {
    const led = (...history: MembershipEvent[]) =>
      again([registered({}), applied({}), ...history], approved(by).data, { led: true });
    it('asks for nothing new, whatever day was recorded', () => led(approved({ ...by, on: '2021-08-11' })).then([]));
    it.each(['2021-08-10', '2021-08', '2021', '../2021-09-01', '2021-08-10/2021-08-11'])(
      'asks for nothing new where it was recorded without the decision, of %s',
      (on) => led(approved({ on })).then([]),
    );
    it('asks for nothing new where it came into the category otherwise', () =>
      led(
        approved({ category: 'associate', basis: 'founding', on: '2000' }),
        changed({ category: 'full', on: '2021-08-10' }),
      ).then([]));
    it.each(['2021-08-09', '2021-07', '../2021-08-09', '2021-09'])(
      'is refused where that was on another day, %s',
      (on) => led(approved({ on })).thenRejected('OneMembershipAtATime'),
    );
    it('asks for nothing new where another decision led to it on that day', async () => {
      await led(approved({ decision: election })).then([]);
      await led(approved({ decision: election, on: '2021-08-09' })).thenRejected('OneMembershipAtATime');
    });
    it('is new where that membership has ended since', () =>
      led(approved({ on: '2021' }), withdrawn({ on: '2021-05' }), applied({ on: '2021-06' })).then([approved(by)]));
    it('is new where it belonged in another category', () => led(observing({ on: '2021-08-10' })).then([approved(by)]));
  });
});

describe('what a government is called', () => {
  it('is told by language', () => asked(member).when(renamed({})).then());
  it('is told', () =>
    asked(member)
      .when(renamed({ names: {} }))
      .thenRejected('GovernmentHasAName'));
  it('takes the place of what it was called, from a day on', () =>
    asked(member)
      .when(renamed({ from: undefined }))
      .thenRejected('RenamingHasADay'));
  it('may be a name of which no day is known', () =>
    asked(member)
      .when(renamed({ kind: 'former', from: undefined }))
      .then());
  it('does not end before it begins', () =>
    asked(member)
      .when(renamed({ until: '2023-05' }))
      .thenRejected('NameEndsAfterItStarts'));

  it('is an id elsewhere', () => asked(member).when(identified({})).then());
  it('is one id of a scheme', async () => {
    await asked([...member, identified({})])
      .when(identified({ value: 'Q1' }))
      .thenRejected('OneIdPerScheme');
    await asked([registered({ code: 'CN-LN' })])
      .when(identified({ scheme: 'iso-3166-2', value: 'CN-LX' }))
      .thenRejected('OneIdPerScheme');
  });
  it('is written as ids of its scheme are', async () => {
    await asked(member)
      .when(identified({ value: '43934' }))
      .thenRejected('IdFitsItsScheme');
    await asked(member)
      .when(identified({ scheme: 'iso-3166-2', value: 'Liaoning' }))
      .thenRejected('IdFitsItsScheme');
    await asked(member)
      .when(identified({ scheme: 'geonames', value: '2036115' }))
      .then();
  });
  it('is its own: a code serves as its address, another id as that', () => {
    const keys = (scheme: string, value: string) => membership.reserves?.(identified({ scheme, value }));
    expect(keys('iso-3166-2', 'CN-LN')).toEqual(['membership:CN-LN']);
    expect(keys('wikidata', 'Q43934')).toEqual(['external-id:wikidata:Q43934']);
  });
});
