import { type Taken } from './decision.js';

const thirteenth = { meeting: 'general-assembly-13', on: '2021-08-10' } as const;
const fourteenth = { meeting: 'general-assembly-14', on: '2023-10-25' } as const;
const fifteenth = { meeting: 'general-assembly-15', on: '2025-06-11/2025-06-12' } as const;

export const admissionOfLiaoning: Taken = {
  ...thirteenth,
  handle: 'ga13-admission-of-liaoning',
  en: 'Liaoning is admitted as a member, the 79th.',
  ko: '랴오닝성의 회원 가입을 승인하였다. 79번째 회원이다.',
  method: 'written',
  admits: { full: ['CN-LN'] },
  page: 'ga13',
  note: 'Heilongjiang alone tells that the vote was taken in writing. A rule on voting in writing was only added in 2022.',
  items: ['A08'],
};

export const electionOfUlsan: Taken = {
  ...thirteenth,
  handle: 'ga13-election-of-14th-chair',
  en: 'Ulsan is elected the 14th chair.',
  ko: '울산광역시를 제14대 의장단체로 선출하였다.',
  method: 'written',
  elects: ['KR-31', 14],
  page: ['ga13', 'sedaily2021'],
  note: 'Approved by all, says Ulsan; in writing, says Heilongjiang.',
  items: ['A05', 'A07', 'A08', 'A09', 'A12', 'A14', 'A15'],
};

export const declarationOf2021: Taken = {
  ...thirteenth,
  handle: 'ga13-declaration',
  en: 'The assembly issues a declaration.',
  ko: '총회 선언문을 발표하였다.',
  matter: 'declaration',
  page: [],
  items: ['A09'],
};

export const latestAssemblies: Taken[] = [
  {
    ...fourteenth,
    handle: 'ga14-election-of-15th-chair',
    en: 'Liaoning is elected the 15th chair.',
    ko: '랴오닝성을 제15대 의장단체로 선출하였다.',
    elects: ['CN-LN', 15],
    page: ['ga14', 'lnd2023', 'japolice2023'],
    note: 'By June 2023 Liaoning was the only one to have asked for it.',
  },
  {
    ...fourteenth,
    handle: 'ga14-admissions',
    en: 'Gansu and the Altai Republic are admitted as members.',
    ko: '간쑤성과 알타이공화국의 회원 가입을 승인하였다.',
    admits: { full: ['CN-GS', 'RU-AL'] },
    page: ['ga14', 'lnd2023'],
  },
  {
    ...fourteenth,
    handle: 'ga14-two-subcommittees',
    en: 'Two subcommittees are set up: digital economy (Liaoning) and energy cooperation (Inner Mongolia).',
    ko: '디지털경제(랴오닝성)와 에너지협력(네이멍구자치구) 분과위원회를 설치하였다.',
    matter: 'committees',
    page: ['ga14', 'lnd2023'],
  },
  {
    ...fourteenth,
    handle: 'ga14-ulsan-declaration',
    en: 'The Ulsan Declaration is issued.',
    ko: '울산선언을 발표하였다.',
    matter: 'declaration',
    title: { en: 'Ulsan Declaration', ko: '울산선언' },
    page: 'ga14',
  },
  {
    ...fifteenth,
    handle: 'ga15-election-of-16th-chair',
    en: 'The chair is handed on to Buryatia as the 16th, for 2026 and 2027.',
    ko: '부랴티야공화국이 2026~2027년 제16대 의장단체를 맡기로 하고 의장기를 넘겨받았다.',
    elects: ['RU-BU', 16],
    page: ['pravda2025', 'gazetarb2025'],
    note: 'The flag was handed over in June 2025 and the period was named 2026 to 2027. When the election itself took place is not said; it is taken to be at this assembly.',
  },
  {
    ...fifteenth,
    handle: 'ga15-admission-of-turkistan',
    en: 'Turkistan Region is accepted as an associate member.',
    ko: '투르키스탄주의 준회원 가입을 승인하였다.',
    admits: { associate: ['KZ-61'] },
    page: 'pravda2025',
  },
];
