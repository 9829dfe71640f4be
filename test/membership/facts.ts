import { membershipFacts } from '../../src/membership/events.js';
import { factOf, idOf } from '../support/facts.js';

export const liaoning = idOf('Liaoning');
export const ulsan = idOf('Ulsan');
export const ustOrda = idOf('Ust-Orda');
export const irkutsk = idOf('Irkutsk');

const of = <T extends keyof typeof membershipFacts, D extends object>(type: T, usual: D) =>
  factOf(membershipFacts, type, usual);

export const registered = of('GovernmentRegistered', {
  government: liaoning,
  names: { en: 'Liaoning Province', ko: '랴오닝성' },
  country: 'CN',
});
export const observing = of('ObserverAdmitted', { government: liaoning, on: '1998-10' });
export const applied = of('MembershipApplied', {
  government: liaoning,
  category: 'full' as const,
  on: '../2021-03-29',
});
export const approved = of('MembershipApproved', {
  government: liaoning,
  category: 'full' as const,
  on: '2021-08-10',
  basis: 'decision' as const,
  body: 'general-assembly',
});
export const withdrawn = of('MembershipWithdrawn', { government: liaoning, on: '2022-05' });
export const expelled = of('MemberExpelled', {
  government: liaoning,
  on: '2022-09-21',
  basis: 'decision' as const,
  body: 'general-assembly',
});
const assembly = { basis: 'decision' as const, body: 'general-assembly' };
export const takenBack = of('ApplicationWithdrawn', { government: liaoning, category: 'full' as const, on: '2021-05' });
export const deferred = of('MembershipDeferred', {
  government: liaoning,
  category: 'full' as const,
  on: '2021-08-10',
  ...assembly,
});
export const rejected = of('MembershipRejected', {
  government: liaoning,
  category: 'full' as const,
  on: '2021-08-10',
  ...assembly,
});
export const continued = of('MembershipContinued', {
  government: irkutsk,
  predecessor: ustOrda,
  category: 'full' as const,
  on: '2008-01-01',
});
export const changed = of('CategoryChanged', {
  government: liaoning,
  category: 'associate' as const,
  on: '2022-09-21',
  ...assembly,
});
export const restricted = of('RightsRestricted', { government: liaoning, rights: ['vote' as const], on: '2024-05' });
export const restored = of('RightsRestored', { government: liaoning, rights: ['vote' as const], on: '2025-05' });
export const renamed = of('MemberRenamed', {
  government: liaoning,
  names: { ko: '랴오닝특별성' },
  kind: 'official' as const,
  from: '2023-06-11',
});
export const identified = of('ExternalIdAssigned', { government: liaoning, scheme: 'wikidata', value: 'Q43934' });
export const succeeded = of('MemberSucceeded', { government: ustOrda, successor: irkutsk, on: '2008-01-01' });
export const tookOffice = of('OfficeHolderChanged', {
  government: ulsan,
  person: idOf('Song'),
  name: { en: 'Song Cheol-ho' },
  office: { en: 'Mayor' },
  from: '2018-07-01',
});
