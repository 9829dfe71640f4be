import { PresentReport } from '../../../meetings/present-report.js';
import { SetAgenda } from '../../../meetings/set-agenda.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';

const thirteenth = 'general-assembly-13';

/** What meetings dealt with, as far as it is told. Where no agenda was published, the numbers are this record's. */
export const agendas: Step[] = [
  {
    key: 'agenda/general-assembly-10',
    command: () =>
      make(SetAgenda, {
        meeting: 'general-assembly-10',
        items: [
          { number: '1', text: { en: 'New members', ko: '신규 회원 가입' }, kind: 'decision' },
          { number: '2', text: { en: 'Amendment of the Charter', ko: '헌장 개정' }, kind: 'decision' },
          { number: '3', text: { en: 'Who holds the assembly of 2016', ko: '2016년 총회 개최지' }, kind: 'election' },
          { number: '4', text: { en: 'Suggestions of the Secretariat', ko: '사무국 제안' }, kind: 'deliberation' },
        ],
        evidence: from('ga10', 'The numbers are those of this record.'),
      }),
  },
  {
    key: 'agenda/general-assembly-13',
    command: (earlier) =>
      make(SetAgenda, {
        meeting: thirteenth,
        items: [
          { number: '1', text: { en: 'Addresses', ko: '인사말과 축사' }, kind: 'address' },
          { number: '2', text: { en: 'The 12th Working Committee', ko: '제12차 실무위원회 결과' }, kind: 'report' },
          {
            number: '3',
            text: { en: 'Secretariat and subcommittees', ko: '사무국·분과위원회 활동' },
            kind: 'report',
          },
          {
            number: '4',
            text: { en: 'The 14th chair', ko: '제14대 의장단체' },
            kind: 'election',
            decisions: ['ga13-election-of-14th-chair'],
          },
          {
            number: '5',
            text: { en: 'Admission of Liaoning', ko: '랴오닝성 가입' },
            kind: 'decision',
            decisions: ['ga13-admission-of-liaoning'],
          },
          { number: '6', text: { en: 'Members on their work', ko: '회원단체 발표' }, kind: 'deliberation' },
          {
            number: '7',
            text: { en: 'Declaration', ko: '선언문' },
            kind: 'declaration',
            decisions: ['ga13-declaration'],
          },
        ],
        evidence: items(
          earlier,
          ['A08', 'A09', 'A12', 'A15'],
          'Put together from what four members tell; order and numbers are those of this record.',
        ),
      }),
  },
];

/** Reports that sources tell of, with who gave them. */
export const reports: Step[] = [
  {
    key: 'report/general-assembly-13/secretariat',
    command: (earlier) =>
      make(PresentReport, {
        meeting: thirteenth,
        text: { en: 'On the main activities of the Secretariat', ko: '사무국 주요 활동' },
        by: { secretariat: true },
        item: '3',
        on: '2021-08-10',
        evidence: items(earlier, ['A12', 'A15']),
      }),
  },
  {
    key: 'report/general-assembly-13/oceans-and-fisheries',
    command: (earlier) =>
      make(PresentReport, {
        meeting: thirteenth,
        text: { en: 'On the subcommittee on oceans and fisheries', ko: '해양·수산 분과위원회 활동' },
        by: { member: 'CN-SD' },
        item: '3',
        on: '2021-08-10',
        evidence: items(earlier, ['A09', 'A06']),
      }),
  },
];
