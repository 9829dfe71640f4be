import { committeeFacts } from '../../src/committees/events.js';
import { liaoning } from '../membership/facts.js';
import { factOf, idOf } from '../support/facts.js';

export const digital = idOf('digital economy');
export const culture = idOf('culture');
export const education = idOf('education and culture');
export const henan = idOf('Henan');

const of = <T extends keyof typeof committeeFacts, D extends object>(type: T, usual: D) =>
  factOf(committeeFacts, type, usual);

export const established = of('CommitteeEstablished', {
  committee: digital,
  handle: 'digital-economy',
  names: { en: 'Subcommittee on Digital Economy', ko: '디지털경제분과위원회' },
  on: '2023-10-25',
  body: 'general-assembly',
});
export const convened = of('CommitteeConvened', { committee: digital, on: '2024-05' });
export const reported = of('CommitteeReported', { committee: digital, on: '2025-06-11' });
export const renamed = of('CommitteeRenamed', { committee: digital, names: { en: 'Data' }, on: '2024-05' });
export const appointed = of('CoordinatorAppointed', { committee: digital, government: liaoning, from: '2023-10-25' });
export const released = of('CoordinatorReleased', { committee: digital, government: liaoning, on: '2025-06-12' });
export const merged = of('CommitteeMerged', { committee: digital, into: education, on: '2025-06-12' });
export const dissolved = of('CommitteeDissolved', { committee: digital, on: '2025-06-12' });
