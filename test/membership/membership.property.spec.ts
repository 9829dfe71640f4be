import fc from 'fast-check';
import { readDate } from '../../src/language/dates.js';
import { type MembershipEvent } from '../../src/membership/events.js';
import { membership } from '../../src/membership/membership.decider.js';
import { adopted, amended, rulesStream } from '../governance/facts.js';
import { play } from '../support/playing.js';
import { applied, approved, expelled, liaoning, observing, registered, succeeded, withdrawn } from './facts.js';

const on = fc.constantFrom(
  '1996-09',
  '1998-10/2004',
  '2017-09-25',
  '2017-09-26',
  '2017',
  '../2021-03-29',
  '2021-08-10',
);
const category = fc.constantFrom('full' as const, 'associate' as const);
const body = fc.constantFrom('general-assembly', 'working-committee', undefined);
const basis = fc.constantFrom(
  'decision' as const,
  'decision' as const,
  'reported' as const,
  'founding' as const,
  'accession' as const,
);
const anything: fc.Arbitrary<MembershipEvent> = fc.oneof(
  fc.constant(registered({})),
  fc.record({ on }).map(observing),
  fc.record({ on, category }).map(applied),
  fc.record({ on, category, body, basis }).map(approved),
  fc.record({ on }).map(withdrawn),
  fc.record({ on }).map(expelled),
  fc.record({ on }).map((end) => succeeded({ ...end, government: liaoning })),
);
const categories = [
  { category: 'full' as const, votes: true, chairs: true },
  { category: 'associate' as const, votes: false, chairs: false, joins: 'by-accession' as const },
];
/** From 2017 on associates are admitted by the committee, or join by an act of their own. */
const rules = { [rulesStream]: [adopted({}), amended({ categories })] };
const ends = new Set(['MembershipWithdrawn', 'MemberExpelled', 'MemberSucceeded']);

type Approval = Extract<MembershipEvent, { type: 'MembershipApproved' }>['data'];

/** The application that was open for an approval: the last of its category since what last closed one. */
const openFor = (before: MembershipEvent[], { category }: Approval): string | undefined => {
  const closed = before.findLastIndex(({ type }) => type === 'MembershipApproved' || ends.has(type));
  const open = before.slice(closed + 1).find((event) => event.type === 'MembershipApplied');
  return open?.data.category === category ? open.data.on : undefined;
};

/** The category a government has by the facts alone. */
const inForce = (facts: MembershipEvent[]): string | undefined =>
  facts.reduce<string | undefined>((now, { type, data }) => {
    if (type === 'ObserverAdmitted') return 'observer';
    if (type === 'MembershipApproved') return data.category;
    return ends.has(type) ? undefined : now;
  }, undefined);

/** Whether one date may come before the other, or on it. */
const mayPrecede = (one: string, other: string): boolean =>
  (readDate(one).earliest ?? '') <= (readDate(other).latest ?? '9999');

describe('whatever is tried, in whatever order', () => {
  const history = fc.array(anything, { maxLength: 12 }).map((tried) => [registered({}), ...tried]);
  const eachApproval = (holds: (approval: Approval, before: MembershipEvent[]) => boolean) =>
    fc.asyncProperty(history, async (tried) => {
      const happened = await play(membership, tried, rules);
      return happened.every(
        (event, n) => event.type !== 'MembershipApproved' || holds(event.data, happened.slice(0, n)),
      );
    });
  const often = { numRuns: 300 };

  it('no government is approved without an open application, a founding act or an accession that the rules allow', () =>
    fc.assert(
      eachApproval((approval, before) => {
        const open = openFor(before, approval);
        if (approval.basis === 'accession')
          return approval.category === 'associate' && mayPrecede('2017-09-26', approval.on);
        return approval.basis === 'founding' || (open !== undefined && mayPrecede(open, approval.on));
      }),
      often,
    ));

  it('none is approved to the category that it has', () =>
    fc.assert(
      eachApproval(({ category }, before) => inForce(before) !== category),
      often,
    ));

  it('none is approved by a body that could not admit it on that day', () =>
    fc.assert(
      eachApproval(
        ({ basis, body, category, on }) =>
          basis !== 'decision' ||
          (category === 'full'
            ? body === 'general-assembly'
            : body === 'working-committee' && mayPrecede('2017-09-26', on)),
      ),
      often,
    ));
});
