import { type Field, listed } from './committee.js';

const first = {
  on: '1998-10-21~',
  decision: 'ga2-five-subcommittees',
  page: ['subcommitteeHistory', 'subcommittees'],
} as const;
const seventh = { on: '2008-09-02', decision: 'ga7-two-subcommittees', page: ['regulations', 'imaeil2008'] } as const;
const eighth = { on: '2010-10-28', decision: 'ga8-three-subcommittees', page: ['regulations', 'newswin2010'] } as const;
const joined = {
  on: '2008-09-02',
  into: 'educational-and-cultural-exchange',
  page: ['regulations', 'subcommitteeHistory'],
} as const;
const noSuccessor = {
  on: '2017-09-26',
  page: ['regulations', 'subcommitteeHistory'],
  note: 'No member wished to take the coordination over.',
} as const;

export const earlyFields: Field[] = [
  {
    ...first,
    handle: 'economy-and-humanities',
    en: 'Subcommittee on Economy and Trade',
    ko: '경제통상분과위원회',
    renamed: {
      on: '2013-09-11',
      en: 'Subcommittee on Economy and Humanities',
      ko: '경제·인문교류분과위원회',
      page: 'regulations',
    },
    seats: [listed('KR-47', '1998-10-21')],
  },
  {
    ...first,
    handle: 'cultural-exchange',
    en: 'Subcommittee on Cultural Exchange',
    ko: '문화교류분과위원회',
    ended: joined,
  },
  {
    ...first,
    handle: 'environment',
    en: 'Subcommittee on Environment',
    ko: '환경분과위원회',
    seats: [listed('JP-16', '1998-10-21')],
  },
  {
    ...first,
    handle: 'disaster-prevention',
    en: 'Subcommittee on Disaster Prevention',
    ko: '방재분과위원회',
    seats: [listed('JP-28', '1998-10-21')],
  },
  {
    ...first,
    handle: 'general-exchange',
    en: 'Subcommittee on General Exchange',
    ko: '일반교류분과위원회',
    ended: joined,
  },
  {
    handle: 'cross-border-cooperation',
    en: 'Subcommittee on Cross-Border Cooperation',
    ko: '변경교류협력분과위원회',
    on: '2004',
    page: ['subcommitteeHistory', 'seoul2006'],
    note: 'The year alone is told. A report of April 2006 counts it among six.',
    ended: noSuccessor,
  },
  {
    handle: 'science-and-technology',
    en: 'Subcommittee on Science and Technology',
    ko: '과학기술분과위원회',
    on: '2006-09-12/2006-09-15',
    decision: 'ga6-science-and-technology-subcommittee',
    page: 'subcommitteeHistory',
    ended: noSuccessor,
  },
  {
    ...seventh,
    handle: 'tourism',
    en: 'Subcommittee on Tourism',
    ko: '관광분과위원회',
    seats: [
      { who: 'CN-HA', from: '2008-09-02', decision: 'ga7-two-subcommittees', page: ['imaeil2008', 'coordinators'] },
      {
        who: 'CN-NX',
        from: '2018-10-29/2018-10-30',
        decision: 'ga12-three-subcommittees',
        page: ['subcommitteeHistory', 'coordinators'],
        note: 'Henan and Ningxia lead it together.',
      },
    ],
  },
  {
    ...seventh,
    handle: 'oceans-and-fisheries',
    en: 'Subcommittee on Oceans and Fisheries',
    ko: '해양·어업분과위원회',
    firstMeeting: { on: '2009-11-02', page: 'cri2009' },
    seats: [
      { who: 'CN-SD', from: '2008-09-02', decision: 'ga7-two-subcommittees', page: 'imaeil2008', items: ['A09'] },
    ],
  },
  {
    handle: 'educational-and-cultural-exchange',
    en: 'Subcommittee on Educational and Cultural Exchange',
    ko: '교육·문화교류분과위원회',
    on: '2008-09-02',
    page: ['regulations', 'subcommitteeHistory'],
    note: 'Made of those on cultural and on general exchange.',
    seats: [listed('JP-32', '2008-09-02')],
  },
  {
    ...eighth,
    handle: 'mineral-resources',
    en: 'Subcommittee on Mineral Resources Development',
    ko: '광물자원개발분과위원회',
    seats: [listed('RU-MAG', '2010-10-28')],
  },
  {
    ...eighth,
    handle: 'energy-and-climate-change',
    en: 'Subcommittee on Energy and Climate Change',
    ko: '에너지·기후변화분과위원회',
    seats: [
      {
        ...listed('CN-SX', '2016-09'),
        note: 'In the list of coordinators, which was made between 2023 and 2025. Shanxi joined in 2016; who led it before is not told.',
      },
    ],
  },
  {
    ...eighth,
    handle: 'women-and-children',
    en: 'Subcommittee on Women and Children',
    ko: '여성·아동분과위원회',
    ended: noSuccessor,
  },
];
