import { person, type Delegation } from './delegation.js';

/** The working meeting of April 2021, between the applicant and the Secretariat. */
export const workingMeeting: Delegation[] = [
  {
    who: 'CN-LN',
    capacity: 'applicant',
    people: [
      person(
        { en: 'Ying Zhongyuan', ko: '잉중위안', 'zh-Hans': '应中元' },
        { en: 'Director of the Foreign Affairs Office', ko: '외사판공실 주임', 'zh-Hans': '外事办主任' },
        ['attended', 'spoke'],
      ),
      person(
        { en: 'Gao Aihua', ko: '가오아이화', 'zh-Hans': '高爱华' },
        { en: 'Deputy Director of the Foreign Affairs Office', ko: '외사판공실 부주임', 'zh-Hans': '外事办副主任' },
        ['accompanied'],
      ),
    ],
    items: ['B01'],
  },
];

const opened = (who: string, name: Record<string, string>, title: Record<string, string>): Delegation => ({
  who,
  capacity: 'full',
  mode: 'in-person',
  people: [person(name, title, ['attended', 'spoke'])],
  page: 'pravda2025',
});

/** Those whom a report on the opening of the 15th assembly names, of 33 governments. */
export const assembly15: Delegation[] = [
  opened(
    'CN-LN',
    { en: 'Wang Xinwei', ko: '왕신웨이', 'zh-Hans': '王新伟' },
    { en: 'Governor', ko: '성장', 'zh-Hans': '省长' },
  ),
  opened(
    'RU-BU',
    { en: 'Alexey Tsydenov', ko: '알렉세이 치데노프', ru: 'Алексей Цыденов' },
    { en: 'Head of the Republic', ko: '공화국 수반', ru: 'глава республики' },
  ),
  opened('KR-47', { en: 'Lee Cheol-woo', ko: '이철우' }, { en: 'Governor', ko: '도지사' }),
  opened('MN-059', { en: 'Sandannam Monkhchuluun' }, { en: 'Governor', ko: '도지사' }),
];
