import { type RecordCommitment } from '../../../commitments/record-commitment.js';
import { type Page } from '../sources.js';

/** A promise or an invitation, and by what it was kept. */
export interface Given {
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
  renewed?: { on: string; due: string; because: { en: string; ko: string }; page: Page; note: string };
  kept?: { on: string; who?: string; meeting: string; page?: Page | readonly Page[]; items?: string[]; note?: string };
}

/** What else was promised, and who was invited. */
export const others: Given[] = [
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
    to: [{ name: 'all members (모든 회원)' }],
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
    to: [{ name: 'friends from all countries and regions (각국 각지의 벗)' }],
    en: 'Liaoning welcomes all to come for exchange, cooperation and investment.',
    ko: '랴오닝성이 교류와 협력, 투자를 위한 방문을 환영한다.',
    on: '2021-08-10',
    meeting: 'general-assembly-13',
    items: ['A03'],
  },
  {
    handle: 'rizhao-to-contact-secretariat',
    kind: 'promise',
    by: { name: 'the city of Rizhao, in Shandong (산둥성 르자오시)' },
    to: [{ association: true }],
    en: 'Rizhao means to get in touch with the secretariat soon, and to work with the subcommittees on trade, culture, sports and tourism.',
    ko: '르자오시가 사무국과 곧 연락하고 경제통상, 문화, 스포츠, 관광 분과와 협력하려 한다.',
    on: '2021-08-10/2021-08-11',
    items: ['A16'],
  },
];
