import { type Held } from './meeting.js';

/** The meetings of the Working Committee that are known; it meets in the year before an assembly. */
export const workingCommittees: Held[] = [
  {
    number: 11,
    on: '2017-09-26~',
    opened: '2017-09-26~',
    place: { en: 'Zhangjiajie', ko: '장자제', 'zh-Hans': '张家界' },
    host: 'CN-HN',
    page: ['associates2018', 'fees'],
    note: 'The day is that of the revision of the fee regulations made there.',
  },
  {
    number: 12,
    on: '2019-08-06/2019-08-08',
    opened: '2019-08-06',
    closed: '2019-08-08',
    place: { en: 'Yakutsk', ko: '야쿠츠크', ru: 'Якутск' },
    host: 'RU-SA',
    page: 'ysia2019',
  },
  {
    number: 13,
    on: '2022-09-21',
    opened: '2022-09-21',
    closed: '2022-09-21',
    place: { en: 'UECO, Ulsan', ko: '울산전시컨벤션센터' },
    mode: 'online',
    host: 'KR-31',
    page: ['jilin2022', 'wc13news'],
  },
  {
    number: 14,
    on: '2024-09-24/2024-09-26',
    opened: '2024-09-25',
    closed: '2024-09-26',
    place: { en: 'Shenyang', ko: '선양', 'zh-Hans': '沈阳' },
    host: 'CN-LN',
    page: ['wc14', 'wc14reception'],
    note: 'The meeting itself sat on 25 September. The first to be called high-level.',
  },
];
