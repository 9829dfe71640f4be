import { type FactOf } from '../../src/eventstore/facts.js';
import { type membershipFacts } from '../../src/membership/events.js';
import { membership } from '../../src/membership/membership.decider.js';
import { admission, adopted, amended, assembly, decided, rulesStream } from '../governance/facts.js';
import { type Beside, given } from '../support/given.js';
import { applied, approved, expelled, liaoning, observing, registered, succeeded, withdrawn } from './facts.js';

type MembershipEvent = FactOf<typeof membershipFacts>;

const beside: Beside = { [rulesStream]: [adopted({}), amended({})] };
const applicant: MembershipEvent[] = [registered({}), applied({})];
const member: MembershipEvent[] = [...applicant, approved({})];
const asked = (history: MembershipEvent[], more: Beside = {}) => given(membership, history, { ...beside, ...more });

describe('a member that leaves', () => {
  it('withdraws', () => asked(member).when(withdrawn({})).then());
  it('was an observer', () =>
    asked([registered({}), observing({})])
      .when(withdrawn({}))
      .then());
  it('belonged', () => asked(applicant).when(withdrawn({})).thenRejected('OnlyMembersWithdraw'));
  it('leaves once', () =>
    asked([...member, withdrawn({})])
      .when(withdrawn({ on: '2023' }))
      .thenRejected('OnlyMembersWithdraw'));
  it('leaves after it came', () =>
    asked(member)
      .when(withdrawn({ on: '2021-08-09' }))
      .thenRejected('MembershipEndsAfterItStarts'));
});

describe('a member that is expelled', () => {
  it('is expelled by a body that may decide anything', () => asked(member).when(expelled({})).then());
  it('is expelled by a body that decides expulsions', () => {
    const rules = [adopted({ bodies: [{ ...assembly, decides: ['expulsion', 'fees'] }] })];
    return asked(member, { [rulesStream]: rules })
      .when(expelled({}))
      .then();
  });
  it('is not expelled by a body that decides other things', () => {
    const rules = [adopted({ bodies: [{ ...assembly, decides: ['fees'] }] })];
    return asked(member, { [rulesStream]: rules })
      .when(expelled({}))
      .thenRejected('BodyMayExpel');
  });
  it.each(['secretariat', undefined])('is not expelled by %s', (body) =>
    asked(member).when(expelled({ body })).thenRejected('BodyMayExpel'),
  );
  it('is judged by the rules of its day', () =>
    asked(member, { [rulesStream]: [adopted({ inForce: '2023' })] })
      .when(expelled({}))
      .thenRejected('BodyMayExpel'));
  it('is not expelled by a body that may not, though it is only reported', () =>
    asked(member)
      .when(expelled({ basis: 'reported', body: 'secretariat' }))
      .thenRejected('BodyMayExpel'));
  it('is expelled by nobody knows whom', () =>
    asked(member)
      .when(expelled({ basis: 'reported', body: undefined }))
      .then());
  it.each([
    ['adopted', 'general-assembly', undefined],
    ['rejected', 'general-assembly', 'DecisionIsAdopted'],
    ['adopted', 'working-committee', 'DecisionIsAdopted'],
  ] as const)('is expelled by the decision named: %s by the %s', (outcome, body, refusal) => {
    const asking = asked(member, { [`decision-${admission}`]: [decided({ outcome, body })] }).when(
      expelled({ decision: admission }),
    );
    return refusal === undefined ? asking.then() : asking.thenRejected(refusal);
  });
  it('belonged', () => asked(applicant).when(expelled({})).thenRejected('OnlyMembersAreExpelled'));
  it('is expelled after it came', () =>
    asked(member)
      .when(expelled({ on: '2020' }))
      .thenRejected('MembershipEndsAfterItStarts'));
});

describe('a government that comes back (invariant 1: re-admission after the end, with the gap)', () => {
  const ends = [withdrawn({}), expelled({ on: '2022-05' }), succeeded({ government: liaoning, on: '2022-05' })];
  const back = (on: string) => [applied({ on: '2022' }), approved({ on })];
  it.each(ends)('is admitted again after it ended: $type', (end) =>
    asked([...member, end])
      .when(back('2023-10-24'))
      .then(),
  );
  it.each(ends)('does not belong again before that: $type', (end) =>
    asked([...member, end])
      .when(back('2022-04'))
      .thenRejected('ReadmissionFollowsTheEnd'),
  );
  it('may come back in the month in which it left', () =>
    asked([...member, withdrawn({})])
      .when(back('2022-05-02'))
      .then());
  it('may observe after it left, not before', async () => {
    await asked([...member, withdrawn({})])
      .when(observing({ on: '2023' }))
      .then();
    await asked([...member, withdrawn({})])
      .when(observing({ on: '2020' }))
      .thenRejected('ReadmissionFollowsTheEnd');
  });
  it.each(ends)('applies anew: $type closes what it had applied for', (end) =>
    asked([...member, applied({ category: 'associate', on: '2022' }), end])
      .when(approved({ category: 'associate', on: '2023', basis: 'reported' }))
      .thenRejected('ApprovalFollowsApplication'),
  );
});

describe('an accession (invariant 2: by an act of its own, where the rules of that day know it)', () => {
  const open = { category: 'full' as const, votes: true, chairs: true, joins: 'by-accession' as const };
  const rules = [adopted({}), amended({ categories: [open] })];
  const acceded = approved({ basis: 'accession', body: undefined });
  it('needs no application', () =>
    asked([registered({})], { [rulesStream]: rules })
      .when(acceded)
      .then());
  it('may follow one, such as a signature', () =>
    asked(applicant, { [rulesStream]: rules })
      .when(acceded)
      .then());
  it('is not there where the rules do not speak of it', () =>
    asked(applicant).when(acceded).thenRejected('AccessionIsAllowed'));
  it('is not there where one joins by a decision', () =>
    asked(applicant, { [rulesStream]: [adopted({ categories: [{ ...open, joins: 'by-decision' }] })] })
      .when(acceded)
      .thenRejected('AccessionIsAllowed'));
  it('is not there before the rules that know it', () =>
    asked(applicant, { [rulesStream]: rules })
      .when({ ...acceded, data: { ...acceded.data, on: '2017-09-25' } })
      .thenRejected('AccessionIsAllowed'));
  it('is not there for another category', () =>
    asked(applicant, { [rulesStream]: rules })
      .when({ ...acceded, data: { ...acceded.data, category: 'associate' } })
      .thenRejected('AccessionIsAllowed'));
  it('is once as long as it lasts', () =>
    asked(member, { [rulesStream]: rules })
      .when(acceded)
      .thenRejected('OneMembershipAtATime'));
});
