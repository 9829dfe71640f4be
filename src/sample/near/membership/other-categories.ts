import { type Page } from '../sources.js';
import { type Admission } from './admission.js';

/** Associates and the special member. */
export const otherMembers: Admission[] = [
  {
    who: ['VN-SG'],
    category: 'associate',
    on: '2017',
    decision: 'wc11-admission-of-ho-chi-minh-city',
    page: 'associates2018',
    note: 'The first associate member.',
  },
  {
    who: ['KG-C'],
    category: 'associate',
    on: '2024-09-25',
    decision: 'wc14-admission-of-chuy',
    applied: { on: '2024-02', page: 'wc14' },
    page: ['wc14', 'newsis2024'],
  },
  {
    who: ['pohang'],
    category: 'special',
    on: '2024-09-25',
    decision: 'wc14-admission-of-pohang',
    page: ['wc14', 'newsis2024'],
    note: 'The first special member: a city within a member, and the seat of the Secretariat.',
  },
  {
    who: ['KZ-61'],
    category: 'associate',
    on: '2025-06-11/2025-06-12',
    formerlyOn: '2025-06',
    applied: { on: '../2025-06' },
    decision: 'ga15-admission-of-turkistan',
    page: 'pravda2025',
  },
];

/** Applications that were still open at the end of 2025; the Working Committee of 2026 is to vote on them. */
export const openApplications: { who: string; on: string; page: Page }[] = [
  { who: 'KZ-63', on: '2025-11-03', page: 'newsknock2025' },
  { who: 'RU-TA', on: '2025-11-13', page: 'newsknock2025' },
];

const whoAdmits = 'Who lets in observers is not known.';

/** Observers, some of whom became members later. */
export const observers: { who: string; on: string; meeting?: string; page: Page | readonly Page[]; note?: string }[] = [
  {
    who: 'CN-LN',
    on: '1998',
    meeting: 'general-assembly-2',
    page: 'china',
    note: 'An observer since the 2nd assembly. By whose decision is not known.',
  },
  { who: 'JP-35', on: '1998', page: 'japan', note: whoAdmits },
  {
    who: 'CN-SN',
    on: '../2013-04',
    page: 'shaanxi2013',
    note: 'Called an observer in April 2013; since when is not known.',
  },
  { who: 'JP-04', on: '2020', page: 'japan', note: whoAdmits },
  {
    who: 'CN-GS',
    on: '../2023-07',
    page: 'gansu2023',
    note: 'Called an observer in July 2023; since when is not known.',
  },
  { who: 'JP-47', on: '2024', page: 'japan', note: whoAdmits },
];
