import { type Admission } from './admission.js';

const codes = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '));

const nobodySays = 'No source says who decided, or on which day.';

const mongolian: Admission = {
  who: codes(
    'MN-1 MN-035 MN-037 MN-039 MN-041 MN-043 MN-046 MN-051 MN-053 MN-055',
    'MN-057 MN-059 MN-061 MN-063 MN-064 MN-065 MN-067 MN-069 MN-071 MN-073',
  ),
  on: '2006-09?',
  basis: 'reported',
  meeting: 'general-assembly-6',
  applied: {
    on: '2006-04?',
    page: 'seoul2006',
    note: 'Nineteen Mongolian governments applied by 11 April 2006, none of them named. Twenty may be meant.',
  },
  page: ['seoul2006', 'mongolia'],
  note: 'Weakly sourced. The 6th assembly had nineteen Mongolian applications before it. Which of twenty governments was not among them is not known; by 2021 all of Mongolia belonged.',
};

/** Full members after the founders, in the order in which they came. */
export const fullMembers: Admission[] = [
  {
    who: ['MN-047', 'MN-049'],
    on: '1998-10/2004',
    basis: 'reported',
    applied: { on: '../2004' },
    page: ['tottori2008', 'japan', 'imaeil2002'],
    note: 'Some time in these years: the 2nd assembly approved the accession of Mongolian governments, and these two belonged before the others of 2006. Selenge was expected at the 4th assembly as a newcomer.',
  },
  { who: ['CN-NX'], on: '2000-09', decision: 'ga3-admission-of-ningxia', page: 'china' },
  { who: ['KR-26'], on: '2000', basis: 'reported', page: ['korea', 'krnews2006'], note: nobodySays },
  {
    who: ['KP-09', 'KP-13'],
    on: '2002?',
    basis: 'reported',
    page: ['membersWiki', 'imaeil2002', 'sedaily2004'],
    note: 'Inferred: by 2002 the association counted six countries, in May 2002 North Hamgyong was expected at the 4th assembly, and both came to the 5th in 2004.',
  },
  {
    who: ['CN-HB', 'CN-HN', 'RU-TY', 'RU-ALT', 'RU-KYA', 'RU-TOM'],
    on: '2006-09',
    decision: 'ga6-admissions',
    page: ['china', 'russia'],
  },
  mongolian,
  { who: ['KR-27'], on: '2006', basis: 'reported', page: 'korea', note: nobodySays },
  {
    who: ['KR-28', 'KR-30', 'KR-29', 'KR-31', 'RU-MAG'],
    on: '2008-09',
    decision: 'ga7-admissions',
    page: ['korea', 'russia', 'membersWiki'],
  },
  { who: ['RU-KEM'], on: '2010-10', decision: 'ga8-admission-of-kemerovo', page: 'russia' },
  {
    who: ['KR-50'],
    on: '2012-07',
    decision: 'ga9-admission-of-sejong',
    applied: { on: '2012-07-01', page: 'asiae2012', note: 'On the day the city was founded.' },
    page: 'asiae2012',
  },
  { who: ['CN-JL', 'RU-KK'], on: '2014-10', decision: 'ga10-admissions', page: ['china', 'russia', 'ga10'] },
  { who: ['CN-SN', 'CN-AH'], on: '2016-09', decision: 'ga11-admissions', page: ['membersWiki', 'anhui2016'] },
  { who: ['CN-NM', 'CN-SX'], on: '2016', decision: 'ga11-admissions', page: 'membersWiki' },
  {
    who: ['JP-05'],
    on: '2018-10-29',
    decision: 'ga12-admission-of-akita',
    page: 'ga12',
    note: 'The 78th member. The day is that of the session and of the revision of the Charter.',
  },
  {
    who: ['CN-GS', 'RU-AL'],
    on: '2023-10',
    decision: 'ga14-admissions',
    page: ['ga14', 'lnd2023'],
    note: 'Gansu the 80th and the Altai Republic the 81st member.',
  },
  {
    who: ['CN-QH'],
    on: '2024-09-25',
    decision: 'wc14-admission-of-qinghai',
    applied: { on: '2024-01-15', page: 'qinghai2024' },
    page: ['wc14', 'newsis2024'],
    note: 'The 82nd member, approved by the Working Committee and not by an assembly.',
  },
];
