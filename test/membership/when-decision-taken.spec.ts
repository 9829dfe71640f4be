import { type Recorded } from '../../src/eventstore/facts.js';
import { AdmitObserver } from '../../src/membership/admit-observer.js';
import { ApproveMembership } from '../../src/membership/approve-membership.js';
import { whenDecisionTaken } from '../../src/membership/when-decision-taken.js';
import { admission, assembly13, decided, electsUlsan } from '../governance/facts.js';
import { liaoning, ulsan } from './facts.js';

const led = (fact: object) => whenDecisionTaken.on['DecisionTaken']!(fact as Recorded<never>);

it('admits each government that an adopted decision admits, an observer as one', () => {
  const admits = [
    { government: liaoning, category: 'full' as const },
    { government: ulsan, category: 'observer' as const },
  ];
  const commands = led(decided({ admits }));
  expect(commands).toEqual([expect.any(ApproveMembership), expect.any(AdmitObserver)]);
  expect(commands).toMatchObject([
    { member: liaoning, category: 'full', decision: admission },
    { member: ulsan, on: '2021-08-10', decision: admission, meeting: assembly13 },
  ]);
});

it('is silent where nobody is admitted', () => {
  expect([led(electsUlsan), led(decided({ outcome: 'rejected' }))]).toEqual([[], []]);
});
