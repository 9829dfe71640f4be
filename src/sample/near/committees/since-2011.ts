import { type Field, listed } from './committee.js';

const of2011 = { on: '2011-07-19', page: ['regulations', 'subcommitteeHistory'] } as const;
const of2017 = { on: '2017-09-26', page: ['regulations', 'subcommitteeHistory'] } as const;
const twelfth = {
  on: '2018-10-29/2018-10-30',
  decision: 'ga12-three-subcommittees',
  page: ['ga12', 'subcommitteeHistory'],
} as const;
const fourteenth = { on: '2023-10-25', decision: 'ga14-two-subcommittees', page: ['ga14', 'lnd2023'] } as const;

/** The member that asked for a committee leads it from the day on which it was set up. */
const led = (who: string, { on, decision, page }: typeof twelfth | typeof fourteenth, items: string[] = []) => ({
  who,
  from: on,
  decision,
  page: [page[0], 'coordinators'] as const,
  items,
});

export const laterFields: Field[] = [
  {
    ...of2011,
    handle: 'agriculture',
    en: 'Subcommittee on Agriculture',
    ko: '농업분과위원회',
    seats: [listed('KR-46', '2011-07-19')],
  },
  {
    ...of2011,
    handle: 'life-and-medical-industry',
    en: 'Subcommittee on Life and Medical Industry',
    ko: '생명·의료산업분과위원회',
    seats: [listed('KR-43', '2011-07-19')],
  },
  {
    handle: 'sports',
    en: 'Subcommittee on Sports',
    ko: '스포츠분과위원회',
    on: '2013-09-11',
    page: ['regulations', 'subcommitteeHistory'],
    seats: [listed('RU-SA', '2013-09-11')],
  },
  {
    ...of2017,
    handle: 'logistics',
    en: 'Subcommittee on Logistics',
    ko: '물류분과위원회',
    seats: [listed('CN-HL', '2017-09-26')],
  },
  {
    ...of2017,
    handle: 'international-talent-exchange',
    en: 'Subcommittee on International Talent Exchange',
    ko: '국제인재교류분과위원회',
    seats: [listed('CN-JL', '2017-09-26')],
  },
  {
    ...of2017,
    handle: 'international-e-commerce',
    en: 'Subcommittee on International E-commerce',
    ko: '국제전자상거래분과위원회',
    seats: [listed('CN-HA', '2017-09-26')],
  },
  {
    ...twelfth,
    handle: 'innovation-plus',
    en: 'Subcommittee on Innovation Plus',
    ko: '혁신플러스분과위원회',
    seats: [led('CN-HN', twelfth)],
  },
  {
    ...twelfth,
    handle: 'youth-policy',
    en: 'Subcommittee on Youth Policy',
    ko: '청년정책분과위원회',
    seats: [led('RU-KYA', twelfth)],
  },
  {
    ...twelfth,
    handle: 'traditional-medicine',
    en: 'Subcommittee on Traditional Medicine',
    ko: '전통의약분과위원회',
    seats: [led('CN-SN', twelfth, ['A13'])],
  },
  {
    ...fourteenth,
    handle: 'digital-economy',
    en: 'Subcommittee on Digital Economy',
    ko: '디지털경제분과위원회',
    seats: [led('CN-LN', fourteenth)],
  },
  {
    ...fourteenth,
    handle: 'energy-cooperation',
    en: 'Subcommittee on Energy Cooperation',
    ko: '에너지협력분과위원회',
    seats: [led('CN-NM', fourteenth)],
  },
];
