import { admissionOfLiaoning } from '../decisions/assemblies-13-to-15.js';
import { type Item } from './item.js';

const decision = admissionOfLiaoning.handle;

/** What the other Chinese members published on the day after. The first is entered before the decision that cites it. */
export const provincialItems: Item[] = [
  {
    key: 'A08',
    number: 8,
    outlet: { ko: '헤이룽장성외사판공실 웹사이트', en: 'Website of the Foreign Affairs Office of Heilongjiang' },
    filedUnder: 'CN-HL',
    mentions: ['KR-31', 'CN-LN'],
    published: '2021-08-11',
    url: 'http://www.hljswb.gov.cn/newsshow.php?id=3426',
    title: { en: 'Heilongjiang on the votes for Ulsan and Liaoning', ko: '헤이룽장성이 전한 두 표결' },
    points: {
      en: [
        'Director Wu Wenge took part online and heard the reports of the Working Committee and subcommittees.',
        'The votes on the chair and on the new member were taken in writing: Ulsan became the 14th chair, Liaoning a member.',
        'Puts the members at 80, one more than all others.',
      ],
      ko: [
        '우원거 주임이 온라인으로 참석해 실무위원회와 분과위원회의 보고를 들었다.',
        '의장단체와 새 회원에 대한 표결은 서면으로 했고, 울산이 제14대 의장단체가 되고 랴오닝이 가입했다.',
        '회원을 80개로 적어 다른 보도보다 하나 많다.',
      ],
    },
  },
  {
    key: 'A09',
    number: 9,
    outlet: { ko: '쥬파이신문', 'zh-Hans': '九派新闻', en: 'Jiupai News' },
    filedUnder: 'CN-SD',
    mentions: ['KR-31', 'CN-LN'],
    published: '2021-08-11',
    url: 'https://baijiahao.baidu.com/s?id=1707798744028509747&wfr=spider&for=pc',
    title: { en: 'Shandong reports to the assembly on oceans and fisheries', ko: '산둥성의 해양어업 분과 보고' },
    points: {
      en: [
        'Deputy Director Sun Yebao reported for the subcommittee on oceans and fisheries, which Shandong has led since 2008.',
        'He invited the members to its seventh yearly meeting later in 2021.',
        'The assembly elected Ulsan, admitted Liaoning and issued a declaration.',
      ],
      ko: [
        '쑨예바오 부주임이 산둥성이 2008년부터 맡아 온 해양어업 분과의 활동을 보고했다.',
        '2021년 하반기의 일곱째 연례회의에 회원들을 초청했다.',
        '총회는 울산을 선출하고 랴오닝의 가입을 승인하고 선언문을 냈다.',
      ],
    },
    decision,
  },
  {
    key: 'A10',
    number: 10,
    outlet: { ko: '쥬파이신문', 'zh-Hans': '九派新闻', en: 'Jiupai News' },
    filedUnder: 'CN-SX',
    mentions: ['KR-47'],
    published: '2021-08-11',
    url: 'https://baijiahao.baidu.com/s?id=1707728759789343341&wfr=spider&for=pc',
    title: { en: 'Two from Shanxi’s foreign affairs office attend', ko: '산시성(山西) 외사판공실 두 사람 참석' },
    points: {
      en: [
        'Director Wu Shaozhong and Deputy Director Liang Shujuan attended for Shanxi.',
        'Has the Secretary-General preside, where others name a department director.',
        'Counts more than 80 members from five countries, and more than 200 people.',
      ],
      ko: [
        '산시성(山西)에서는 주임 우사오중, 부주임 량수위안 두 사람이 나왔다.',
        '다른 보도와 달리 사무총장이 회의를 주재했다고 한다.',
        '참가를 5개국 80개 넘는 회원, 200여 명으로 적었다.',
      ],
    },
  },
  {
    key: 'A11',
    number: 11,
    outlet: {
      ko: '닝샤후이족자치구 외사판공실 웨이신 공공계정 뉴스채널',
      en: 'WeChat account of the Foreign Affairs Office of Ningxia',
    },
    filedUnder: 'CN-NX',
    mentions: ['KR-47'],
    published: '2021-08-11',
    title: { en: 'Ningxia speaks at the assembly', ko: '닝샤 대표의 총회 발언' },
    points: {
      en: [
        'Director Li Chen attended and spoke for Ningxia.',
        'Ningxia has been a member since September 2000.',
        'Counts 76 members of six countries and more than 200 people; 79 members in all.',
      ],
      ko: [
        '리천 주임이 닝샤를 대표해 참석하고 발언했다.',
        '닝샤는 2000년 9월부터 회원이다.',
        '참가는 6개국 76개 회원 200여 명, 전체 회원은 79개라고 적었다.',
      ],
    },
  },
  {
    key: 'A12',
    number: 12,
    outlet: {
      ko: '안후이성 외사판공실 웨이신 공공계정 뉴스채널',
      en: 'WeChat account of the Foreign Affairs Office of Anhui',
    },
    filedUnder: 'CN-AH',
    mentions: ['CN-SD', 'CN-LN', 'KR-31'],
    published: '2021-08-11',
    title: { en: 'Anhui takes part, and counts differently', ko: '안후이성의 참석과 다른 셈' },
    points: {
      en: [
        'Director Yong Chenghan attended, invited by the Secretariat.',
        'The assembly voted for Liaoning’s admission and for Ulsan as 14th chair.',
        'Counts 12 Chinese and 46 other members, and about 300 people.',
      ],
      ko: [
        '융청한 주임이 사무국의 초청을 받아 참석했다.',
        '총회는 랴오닝의 가입과 울산의 제14대 의장단체 선출을 표결로 정했다.',
        '참가를 중국 12개와 그 밖의 46개 회원, 약 300명으로 적었다.',
      ],
    },
    decision,
  },
];
