import { type Taken } from './decision.js';

const first = { meeting: 'general-assembly-1', on: '1996-09-12', page: ['seoul1996', 'hankyung1996'] } as const;
const second = { meeting: 'general-assembly-2', on: '1998-10-21~' } as const;
const fifth = { meeting: 'general-assembly-5', on: '2004-09-07/2004-09-08' } as const;

export const earlyAssemblies: Taken[] = [
  {
    ...first,
    handle: 'ga1-charter',
    en: 'The Charter is adopted and the association founded.',
    ko: '헌장을 채택하고 연합을 창설하였다.',
  },
  {
    ...first,
    handle: 'ga1-chair-and-assemblies',
    en: 'An assembly is held every two years. The head of the government that holds it is chair until the next one.',
    ko: '총회는 2년마다 열고, 총회를 여는 단체의 장이 다음 총회까지 의장을 맡는다.',
  },
  {
    ...first,
    handle: 'ga1-election-of-1st-chair',
    en: 'Gyeongsangbuk-do, by its governor Lee Eui-geun, becomes the first chair.',
    ko: '경상북도(이의근 지사)를 초대 의장단체로 선출하였다.',
    elects: ['KR-47', 1],
  },
  {
    ...first,
    handle: 'ga1-secretariat',
    en: 'The secretariat is kept by the government that holds the chair.',
    ko: '사무국은 의장단체에 둔다.',
  },
  {
    ...second,
    handle: 'ga2-charter',
    on: '1998-10-21',
    en: 'The Charter is amended.',
    ko: '헌장을 개정하였다.',
    page: ['japan', 'charter'],
  },
  {
    ...second,
    handle: 'ga2-accession-of-mongolian-governments',
    en: 'The accession of Mongolian governments is approved.',
    ko: '몽골 지방정부의 가입을 승인하였다.',
    page: 'japan',
    note: 'The source does not name the governments, so this decision admits none by name.',
  },
  {
    ...second,
    handle: 'ga2-five-subcommittees',
    en: 'Five subcommittees are agreed on: economy and trade, culture, environment, disaster prevention, general exchange.',
    ko: '경제통상, 문화, 환경, 방재, 일반교류의 다섯 분과위원회를 두기로 하였다.',
    page: 'japan',
  },
  {
    handle: 'ga3-admission-of-ningxia',
    meeting: 'general-assembly-3',
    on: '2000-09',
    en: 'Ningxia is admitted as a member.',
    ko: '닝샤의 회원 가입을 승인하였다.',
    admits: { full: ['CN-NX'] },
    page: 'china',
  },
  {
    handle: 'ga3-north-korea',
    meeting: 'general-assembly-3',
    on: '2000-09',
    en: 'The members will work together to bring in local governments of the DPRK.',
    ko: '북한 지방정부의 참여를 위하여 함께 노력하기로 하였다.',
    page: 'japan',
  },
  {
    handle: 'ga4-charter',
    meeting: 'general-assembly-4',
    on: '2002-09-11',
    en: 'The Charter is amended.',
    ko: '헌장을 개정하였다.',
    page: 'charter',
  },
  {
    ...fifth,
    handle: 'ga5-permanent-secretariat',
    en: 'A permanent secretariat is set up in Gyeongsangbuk-do. It opened in Pohang in May 2005.',
    ko: '경상북도에 상설 사무국을 두기로 하였다. 사무국은 2005년 5월 포항에 문을 열었다.',
    page: ['china', 'korea', 'dgmbc2004'],
  },
  {
    ...fifth,
    handle: 'ga5-busan-to-hold-6th-assembly',
    on: '2004-09-08',
    en: 'Busan will hold the 6th assembly, and with it the chair.',
    ko: '제6차 총회를 부산에서 열기로 하고, 부산이 의장단체를 맡는다.',
    elects: ['KR-26', 6],
    page: ['sedaily2004', 'chairs'],
    note: 'The report speaks of the assembly alone. That the chair goes with it is the rule of 1996.',
  },
  {
    ...fifth,
    handle: 'ga5-harbin-declaration',
    en: 'The Harbin Declaration is adopted.',
    ko: '하얼빈 선언을 채택하였다.',
    page: 'china',
  },
  {
    ...fifth,
    handle: 'ga5-charter',
    on: '2004-09-08',
    en: 'The Charter is amended.',
    ko: '헌장을 개정하였다.',
    page: 'charter',
  },
];
