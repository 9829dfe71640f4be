import { person, type Delegation } from './delegation.js';

const came = (who: string, people?: Delegation['people'], page: Delegation['page'] = 'ga12'): Delegation => ({
  who,
  capacity: 'full',
  mode: 'in-person',
  people,
  page,
});

/** The 29 members that the association lists as present; it counts the people by country and the Secretariat apart. */
export const assembly12: Delegation[] = [
  came(
    'CN-HN',
    [
      person({ en: 'Xu Dazhe', ko: '쉬다저', 'zh-Hans': '许达哲' }, { en: 'Governor', ko: '성장', 'zh-Hans': '省长' }, [
        'presided',
        'spoke',
      ]),
    ],
    ['ga12', 'ga12news'],
  ),
  ...['CN-NM', 'CN-JL', 'CN-SN', 'CN-SD', 'CN-SX', 'CN-HB', 'CN-HL', 'CN-HA', 'CN-NX'].map((who) => came(who)),
  ...['JP-28', 'JP-32', 'JP-16'].map((who) => came(who)),
  ...['KR-27', 'KR-31', 'KR-46'].map((who) => came(who)),
  came(
    'KR-47',
    [
      person(
        { en: 'Jeon Woo-heon', ko: '전우헌', ja: '全遇憲' },
        { en: 'Vice-governor for the economy', ko: '경제부지사' },
        ['spoke'],
      ),
    ],
    ['ga12', 'ga12news'],
  ),
  ...['MN-073', 'MN-069', 'MN-065', 'MN-064', 'MN-059', 'MN-035', 'MN-046', 'MN-055'].map((who) => came(who)),
  came('MN-071', [person({ en: 'Aip Gylymkhan' }, { en: 'Governor', ko: '도지사' })], ['ga12', 'ga12news']),
  came(
    'RU-SA',
    [
      person(
        { en: 'Vladimir Solodov', ru: 'Владимир Солодов' },
        { en: 'Prime Minister', ko: '총리', ru: 'председатель правительства' },
        ['attended'],
        'Took over the flag of the chair. The news of the association speaks of the head of the republic instead.',
      ),
    ],
    ['ga12', 'ysia2018', 'ga12news'],
  ),
  ...['RU-KYA', 'RU-KAM'].map((who) => came(who)),
];
