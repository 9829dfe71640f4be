import { type Given } from './given.js';

type Hosting = Pick<Given, 'en' | 'ko' | 'on' | 'due' | 'page' | 'note' | 'kept' | 'renewed'>;

/** A member takes it upon itself to hold the next assembly. */
const hosting = (n: number, who: string, { kept, ...told }: Hosting): Given => ({
  handle: `assembly-${n}`,
  kind: 'promise',
  by: { member: who },
  to: [{ association: true }],
  meeting: `general-assembly-${n - 1}`,
  ...told,
  kept: kept && { who, ...kept },
});

const asChair =
  'It was named for the chair. That the chair holds the assembly is how the association describes its organs.';

/** Who was to hold which assembly, and held it. */
export const hostings: Given[] = [
  hosting(6, 'KR-26', {
    en: 'Busan will hold the 6th assembly.',
    ko: '부산이 제6차 총회를 연다.',
    on: '2004-09-08',
    due: '2006',
    page: 'sedaily2004',
    kept: { on: '2006-09-12/2006-09-15', meeting: 'general-assembly-6', page: 'busan2006' },
  }),
  hosting(7, 'CN-SD', {
    en: 'Shandong will hold the 7th assembly.',
    ko: '산둥성이 제7차 총회를 연다.',
    on: '2006-09',
    due: '2008',
    page: ['chairs', 'krnews2006'],
    note: 'The place of the assembly of 2008 stood on the agenda, and the list of chairs has Shandong follow that month; no report of the decision is at hand.',
    kept: { on: '2008-09-01/2008-09-04', meeting: 'general-assembly-7', page: ['china2008', 'imaeil2008'] },
  }),
  hosting(8, 'KR-41', {
    en: 'Gyeonggi-do, at its own request, will hold the assembly of 2010.',
    ko: '경기도가 신청한 대로 2010년 총회를 연다.',
    on: '2008-09-02',
    due: '2010',
    page: 'imaeil2008',
    kept: { on: '2010-10-28/2010-10-29', meeting: 'general-assembly-8', page: 'newswin2010' },
  }),
  hosting(9, 'CN-NX', {
    en: 'Ningxia will hold the 9th assembly.',
    ko: '닝샤가 제9차 총회를 연다.',
    on: '2010-10-28/2010-10-29',
    page: 'newswin2010',
    kept: { on: '2012-07-24/2012-07-27', meeting: 'general-assembly-9', page: 'asiae2012' },
  }),
  hosting(10, 'KR-46', {
    en: 'Jeollanam-do, as the 10th chair, will hold the 10th assembly.',
    ko: '제10대 의장단체인 전라남도가 제10차 총회를 연다.',
    on: '2012-07-24/2012-07-27',
    page: ['asiae2012', 'organs'],
    note: asChair,
    kept: { on: '2014-10-22/2014-10-23', meeting: 'general-assembly-10', page: ['gjtnews2014', 'ga10'] },
  }),
  hosting(11, 'RU-IRK', {
    en: 'Irkutsk Oblast will hold the 11th assembly.',
    ko: '이르쿠츠크주가 제11차 총회를 연다.',
    on: '2014-10-22/2014-10-23',
    page: 'gjtnews2014',
    kept: { on: '2016-09-27/2016-09-28', meeting: 'general-assembly-11', page: 'hubei2016' },
  }),
  hosting(12, 'CN-HN', {
    en: 'Hunan, as the 12th chair, will hold the 12th assembly.',
    ko: '제12대 의장단체인 후난성이 제12차 총회를 연다.',
    on: '2016-09-27/2016-09-28',
    page: ['chairs', 'hubei2016', 'organs'],
    note: asChair,
    kept: { on: '2018-10-28/2018-10-31', meeting: 'general-assembly-12', page: ['ga12', 'ga12news'] },
  }),
  hosting(13, 'RU-SA', {
    en: 'Sakha, as the 13th chair, will hold the 13th assembly.',
    ko: '제13대 의장단체인 사하공화국이 제13차 총회를 연다.',
    on: '2018-10-29',
    due: '2020',
    renewed: {
      on: '2020?',
      due: '2021',
      because: { en: 'The COVID-19 pandemic', ko: '코로나19 확산' },
      page: 'ga13',
      note: 'Put off by a year; the day on which that was decided is not told.',
    },
    page: ['ga12', 'ysia2018', 'yakutia2019', 'organs'],
    note: asChair,
    kept: {
      on: '2021-08-10',
      meeting: 'general-assembly-13',
      page: 'ga13',
      note: 'It met online, run from the seat of the Secretariat; Sakha was in the chair.',
    },
  }),
  hosting(14, 'KR-31', {
    en: 'Ulsan, as the 14th chair, will hold the 14th assembly.',
    ko: '제14대 의장단체인 울산광역시가 제14차 총회를 연다.',
    on: '2021-08-10',
    page: ['ga13', 'sedaily2021', 'organs'],
    note: asChair,
    kept: { on: '2023-10-24/2023-10-26', meeting: 'general-assembly-14', page: ['ga14', 'hankyung2023'] },
  }),
  hosting(15, 'CN-LN', {
    en: 'Liaoning, as the 15th chair, will hold the 15th assembly.',
    ko: '제15대 의장단체인 랴오닝성이 제15차 총회를 연다.',
    on: '2023-10-25',
    page: ['ga14', 'lnd2023', 'organs'],
    note: asChair,
    kept: { on: '2025-06-11/2025-06-12', meeting: 'general-assembly-15', page: ['pravda2025', 'senqing2025'] },
  }),
  hosting(16, 'RU-BU', {
    en: 'Buryatia, as the 16th chair, will hold the 16th assembly.',
    ko: '제16대 의장단체인 부랴티야공화국이 제16차 총회를 연다.',
    on: '2025-06-11/2025-06-12',
    page: ['pravda2025', 'gazetarb2025', 'organs'],
    note: 'It was handed the flag as the chair of 2026 and 2027; no day of its assembly is told. That the chair holds the assembly is how the association describes its organs.',
  }),
];
