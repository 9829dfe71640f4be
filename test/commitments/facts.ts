import { commitmentFacts } from '../../src/commitments/events.js';
import { assembly13 } from '../governance/facts.js';
import { liaoning } from '../membership/facts.js';
import { factOf, idOf } from '../support/facts.js';

export const visit = idOf('a visit');
export const report = idOf('a report');

const of = <T extends keyof typeof commitmentFacts, D extends object>(type: T, usual: D) =>
  factOf(commitmentFacts, type, usual);

export const invited = of('CommitmentRecorded', {
  commitment: visit,
  kind: 'invitation' as const,
  by: { association: true },
  to: [{ government: liaoning }],
  text: { en: 'To the assembly of the autumn', ko: '가을 총회' },
  on: '2021-04-12',
  due: '2021-23',
});
export const renewed = of('CommitmentRenewed', { commitment: visit, on: '2021-07-01', due: '2022-06' });
export const came = of('CommitmentFulfilled', { commitment: visit, on: '2021-08-10', meeting: assembly13 });
export const lapsed = of('CommitmentLapsed', { commitment: visit, on: '2021-12' });
