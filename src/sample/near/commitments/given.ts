import { type RecordCommitment } from '../../../commitments/record-commitment.js';
import { type Page } from '../sources.js';

/** A promise or an invitation, and by what it was kept. */
interface Given {
  handle: string;
  kind: RecordCommitment['kind'];
  by: RecordCommitment['by'];
  to: RecordCommitment['to'];
  en: string;
  ko: string;
  on: string;
  due?: string;
  meeting?: string;
  page?: Page | readonly Page[];
  note?: string;
  items?: string[];
  kept?: { on: string; who?: string; meeting: string; page?: Page | readonly Page[]; items?: string[] };
}

const association = [{ association: true }];

/** A member takes it upon itself to hold the next assembly. */
const hosting = (
  n: number,
  who: string,
  { en, ko, on, due, page, kept }: Pick<Given, 'en' | 'ko' | 'on' | 'due' | 'page' | 'kept'>,
): Given => ({
  handle: `assembly-${n}`,
  kind: 'promise',
  by: { member: who },
  to: association,
  en,
  ko,
  on,
  due,
  meeting: `general-assembly-${n - 1}`,
  page,
  kept: kept && { who, ...kept },
});

export const given: Given[] = [
  hosting(6, 'KR-26', {
    en: 'Busan will hold the 6th assembly.',
    ko: '부산이 제6차 총회를 연다.',
    on: '2004-09-08',
    due: '2006',
    page: 'sedaily2004',
    kept: { on: '2006-09-12/2006-09-15', meeting: 'general-assembly-6', page: 'busan2006' },
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
  hosting(11, 'RU-IRK', {
    en: 'Irkutsk Oblast will hold the 11th assembly.',
    ko: '이르쿠츠크주가 제11차 총회를 연다.',
    on: '2014-10-22/2014-10-23',
    page: 'gjtnews2014',
    kept: { on: '2016-09-27/2016-09-28', meeting: 'general-assembly-11', page: 'hubei2016' },
  }),
  {
    handle: 'governor-of-liaoning-to-13th-assembly',
    kind: 'invitation',
    by: { association: true },
    to: [{ member: 'CN-LN' }],
    en: 'The governor of Liaoning is invited to the assembly planned for the autumn.',
    ko: '가을에 열 총회에 랴오닝성 성장을 초청한다.',
    on: '2021-04-12',
    due: '2021-23',
    items: ['B01'],
    kept: { on: '2021-08-10', who: 'CN-LN', meeting: 'general-assembly-13', items: ['A03'] },
  },
  {
    handle: 'oceans-and-fisheries-in-2021',
    kind: 'invitation',
    by: { member: 'CN-SD' },
    to: [{ name: 'all members' }],
    en: 'Shandong invites all members to the 7th annual meeting on oceans and fisheries, planned for the second half of 2021.',
    ko: '산둥성이 2021년 하반기에 열 제7차 해양·어업 분과위원회 연차회의에 모든 회원을 초청한다.',
    on: '2021-08-10',
    due: '2021-41',
    meeting: 'general-assembly-13',
    items: ['A09'],
  },
  {
    handle: 'liaoning-welcomes-visitors',
    kind: 'invitation',
    by: { member: 'CN-LN' },
    to: [{ name: 'friends from all countries and regions' }],
    en: 'Liaoning welcomes all to come for exchange, cooperation and investment.',
    ko: '랴오닝성이 교류와 협력, 투자를 위한 방문을 환영한다.',
    on: '2021-08-10',
    meeting: 'general-assembly-13',
    items: ['A03'],
  },
  {
    handle: 'rizhao-to-contact-secretariat',
    kind: 'promise',
    by: { name: 'the city of Rizhao, in Shandong' },
    to: association,
    en: 'Rizhao means to get in touch with the secretariat soon, and to work with the subcommittees on trade, culture, sports and tourism.',
    ko: '르자오시가 사무국과 곧 연락하고 경제통상, 문화, 스포츠, 관광 분과와 협력하려 한다.',
    on: '2021-08-10/2021-08-11',
    items: ['A16'],
  },
];
