import { person, type Delegation } from './delegation.js';

const director = { en: 'Director of the Foreign Affairs Office', ko: '외사판공실 주임', 'zh-Hans': '外事办主任' };
const deputyDirector = {
  en: 'Deputy Director of the Foreign Affairs Office',
  ko: '외사판공실 부주임',
  'zh-Hans': '外事办副主任',
};

/**
 * The delegations that the scrapbook and the association's page name, of 70 members that took part. Of the others nothing is
 * recorded, which is not to say that they were absent. The city of Rizhao followed the meeting, too; a city is no delegation, and stands among the guests.
 */
export const assembly13: Delegation[] = [
  {
    who: 'CN-LN',
    capacity: 'applicant',
    people: [
      person({ en: 'Liu Ning', ko: '류닝', 'zh-Hans': '刘宁' }, { en: 'Governor', ko: '성장', 'zh-Hans': '省长' }, [
        'attended',
        'spoke',
      ]),
    ],
    items: ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07'],
    note: 'Came as an applicant, was admitted in the course of the meeting, and spoke as the new member.',
  },
  {
    who: 'CN-HL',
    capacity: 'full',
    people: [person({ en: 'Wu Wenge', ko: '우원거', 'zh-Hans': '吴文革' }, director)],
    items: ['A08'],
  },
  {
    who: 'CN-SD',
    capacity: 'full',
    people: [
      person({ en: 'Sun Yebao', ko: '쑨예바오', 'zh-Hans': '孙业宝' }, deputyDirector, ['attended', 'reported']),
    ],
    items: ['A09', 'A06'],
    note: 'Reported on the subcommittee on oceans and fisheries. Others came along whom the item does not name.',
  },
  {
    who: 'CN-SX',
    capacity: 'full',
    people: [
      person({ en: 'Wu Shaozhong', ko: '우사오중', 'zh-Hans': '武绍忠' }, director),
      person(
        { en: 'Liang Shujuan', ko: '량수위안', 'zh-Hans': '梁淑娟' },
        deputyDirector,
        ['attended'],
        'The Korean name is spelled as in the scrapbook; by the rules of transcription it would be 량수쥐안.',
      ),
    ],
    items: ['A10'],
  },
  {
    who: 'CN-NX',
    capacity: 'full',
    people: [person({ en: 'Li Chen', ko: '리천', 'zh-Hans': '李琛' }, director, ['attended', 'spoke'])],
    items: ['A11'],
    page: 'ningxia2021',
  },
  {
    who: 'CN-AH',
    capacity: 'full',
    people: [person({ en: 'Yong Chenghan', ko: '융청한', 'zh-Hans': '雍成瀚' }, director)],
    items: ['A12'],
  },
  {
    who: 'CN-SN',
    capacity: 'full',
    people: [
      person(
        { en: 'Wei Jianfeng', ko: '웨이젠펑', 'zh-Hans': '魏建锋' },
        { en: 'Vice-governor', ko: '부성장', 'zh-Hans': '副省长' },
      ),
      person(
        { en: 'Wang Jianping', ko: '왕젠핑', 'zh-Hans': '王建平' },
        {
          en: 'Deputy Secretary-General of the provincial government',
          ko: '성정부 부비서장',
          'zh-Hans': '省政府副秘书长',
        },
      ),
      person({ en: 'Yao Hongjuan', ko: '야오훙쥐안', 'zh-Hans': '姚红娟' }, director),
      person(
        { en: 'Cao Hui', ko: '차오후이', 'zh-Hans': '曹辉' },
        {
          en: 'Vice-president of the provincial friendship association',
          ko: '성 우호협회 부회장',
          'zh-Hans': '省友协专职副会长',
        },
      ),
    ],
    items: ['A13'],
  },
  {
    who: 'CN-JL',
    capacity: 'full',
    people: [
      person({ en: 'Jiang Yanhui', ko: '쟝옌후이', 'zh-Hans': '蒋延辉' }, director),
      person({ en: 'Zheng Gang', ko: '정강', 'zh-Hans': '郑刚' }, deputyDirector, ['accompanied']),
    ],
    items: ['A14'],
  },
  {
    who: 'CN-HB',
    capacity: 'full',
    people: [person({ en: 'Feng Xiguo', ko: '펑시궈', 'zh-Hans': '冯细国' }, deputyDirector, ['attended', 'spoke'])],
    items: ['A15'],
  },
  {
    who: 'RU-SA',
    capacity: 'full',
    people: [
      person(
        { en: 'Andrey Tarasenko', ko: '타라센코 안드레이', 'zh-Hans': '塔拉谢坚科·安德烈', ru: 'Андрей Тарасенко' },
        { en: 'Prime Minister', ko: '총리', 'zh-Hans': '总理' },
        ['attended', 'spoke'],
      ),
    ],
    items: ['A03', 'A14'],
    page: 'ga13',
    note: 'The 13th chair, whose term ended with this meeting.',
  },
  {
    who: 'KR-31',
    capacity: 'full',
    people: [
      person(
        { en: 'Song Cheol-ho', ko: '송철호', 'zh-Hans': '宋哲镐' },
        { en: 'Mayor', ko: '시장', 'zh-Hans': '市长' },
        ['attended', 'spoke'],
        'One item has a representative of the mayor speak, not the mayor.',
      ),
    ],
    items: ['A03', 'A14'],
    page: 'sedaily2021',
    note: 'Who spoke for Ulsan is told in two ways: the mayor himself, or somebody for him.',
  },
  {
    who: 'KR-47',
    capacity: 'full',
    people: [
      person(
        { en: 'Lee Cheol-woo', ko: '이철우', 'zh-Hans': '李喆雨' },
        { en: 'Governor', ko: '도지사', 'zh-Hans': '知事' },
        ['attended', 'spoke'],
      ),
    ],
    items: ['A03', 'A14'],
    page: 'ga13',
  },
  { who: 'VN-SG', capacity: 'associate', page: 'ga13' },
];
