import fc from 'fast-check';
import { type CommitteeEvent } from '../../src/committees/events.js';
import { approved, liaoning, registered, withdrawn } from '../membership/facts.js';
import { type Beside } from '../support/given.js';
import {
  appointed,
  convened,
  digital,
  dissolved,
  education,
  established,
  henan,
  merged,
  released,
  reported,
} from './facts.js';

export const days = ['2019-12-31', '2020-01-01', '2020-06-15', '2020-12-31', '2021-03-01', '2021-08-10'];
export const day = fc.constantFrom(...days, '2020', '2020-06', '../2020-06-15', '2020-06-15/2021-03-01', '2021/..');
const government = fc.constantFrom(liaoning, henan);
const until = fc.option(day, { nil: undefined });

/** Any one fact that a committee's stream may be tried with. */
export const anyFact: fc.Arbitrary<CommitteeEvent> = fc.oneof(
  { arbitrary: fc.record({ government, from: day, until }).map((said) => appointed(said)), weight: 6 },
  { arbitrary: fc.record({ government, on: day }).map((said) => released(said)), weight: 4 },
  fc.record({ on: day }).map((said) => convened(said)),
  fc.record({ on: day }).map((said) => reported(said)),
  fc.record({ on: day }).map((said) => merged(said)),
  fc.record({ on: day }).map((said) => dissolved(said)),
);

/** What is tried: a fact, or a correction of the nth one there is, `null` to take it back. */
export type Trial = { fact: CommitteeEvent } | { nth: number; day: string | null };
export const trial: fc.Arbitrary<Trial> = fc.oneof(
  { arbitrary: anyFact.map((fact) => ({ fact })), weight: 3 },
  fc.record({ nth: fc.nat(9), day: fc.option(day, { freq: 4 }) }),
);

/** A fact with another day. */
export const redated = <F extends { type: string; data: object }>(fact: F, to: string): F => ({
  ...fact,
  data: { ...fact.data, [fact.type === 'CoordinatorAppointed' ? 'from' : 'on']: to },
});

export const first = established({ on: '2020-01-01' });
/** One member from the beginning, and one that left again; the committee that this one may go into. */
export const stayed = [registered({}), approved({ on: '1996', basis: 'founding' })];
export const left = [
  registered({ government: henan }),
  approved({ government: henan, on: '1996', basis: 'founding' }),
  withdrawn({ government: henan, on: '2021-03-01' }),
];
export const goal = established({ committee: education, handle: 'education', on: '2008' });
export const beside: Beside = {
  [`membership-${liaoning}`]: stayed,
  [`membership-${henan}`]: left,
  [`committee-${education}`]: [goal],
};
export { digital };
