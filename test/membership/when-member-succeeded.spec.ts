import { type Recorded } from '../../src/eventstore/facts.js';
import { ContinueMembership } from '../../src/membership/continue-membership.js';
import { whenMemberSucceeded } from '../../src/membership/when-member-succeeded.js';
import { irkutsk, succeeded, ustOrda } from './facts.js';

const led = (fact: object) => whenMemberSucceeded.on['MemberSucceeded']!(fact as Recorded<never>);

it('goes on in the successor, on the same evidence', () => {
  const evidence = [{ url: 'https://example.org/merger' }];
  const commands = led(succeeded({ evidence }));
  expect(commands).toEqual([expect.any(ContinueMembership)]);
  expect(commands).toMatchObject([{ member: irkutsk, predecessor: ustOrda, evidence }]);
  expect(led(succeeded({ continues: true }))).toHaveLength(1);
});

it('names no evidence where there is none', () =>
  expect(led(succeeded({}))).toEqual([
    Object.assign(new ContinueMembership(), { member: irkutsk, predecessor: ustOrda }),
  ]));

it('is silent where the membership ended with the government', () =>
  expect(led(succeeded({ continues: false }))).toEqual([]));
