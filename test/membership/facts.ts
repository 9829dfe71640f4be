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
export const succeeded = of('MemberSucceeded', { government: ustOrda, successor: irkutsk, on: '2008-01-01' });
export const tookOffice = of('OfficeHolderChanged', {
  government: ulsan,
  person: idOf('Song'),
  name: { en: 'Song Cheol-ho' },
  office: { en: 'Mayor' },
  from: '2018-07-01',
});
