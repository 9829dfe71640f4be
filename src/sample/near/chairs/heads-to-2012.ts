import { type Head, office } from './head.js';

const listed = 'In office when the government held its assembly; since when is not known here.';

/** Heads of the governments that held the chair up to the 9th, as far as the list of chairs names them. */
export const earlyHeads: Head[] = [
  {
    who: 'KR-47',
    name: { en: 'Lee Eui-geun', ko: '이의근', ja: '李義根' },
    office: office.governorOfDo,
    from: '../1996-09-12',
    page: ['seoul1996', 'chairs'],
    note: listed,
  },
  {
    who: 'JP-16',
    name: { en: 'Nakaoki Yutaka', ko: '나카오키 유타카', ja: '中沖豊' },
    office: office.governorOfPrefecture,
    from: '../1998-10-21',
    page: 'chairs',
    note: listed,
  },
  {
    who: 'JP-28',
    name: { en: 'Ido Toshizo', ko: '이도 도시조', ja: '井戸敏三' },
    office: office.governorOfPrefecture,
    from: '../2002-09',
    page: 'chairs',
    note: 'Listed for September 2000 to September 2002; in office by the end of that time.',
  },
  {
    who: 'RU-KHA',
    name: { en: 'Ishaev', ko: '이사예프', ja: 'イサエフ', ru: 'Ишаев' },
    office: office.governorInRussia,
    from: '../2002-09-11',
    page: ['chairs', 'imaeil2002'],
    note: listed,
  },
  {
    who: 'CN-HL',
    name: { en: 'Zhang Zuoji', ko: '장쭤지', 'zh-Hans': '张左己' },
    office: office.governorOfProvince,
    from: '../2004-09-08',
    page: 'chairs',
    note: listed,
  },
  {
    who: 'KR-26',
    name: { en: 'Hur Nam-sik', ko: '허남식', ja: '許南植' },
    office: office.mayor,
    from: '../2006-09-15',
    page: 'chairs',
    note: listed,
  },
  {
    who: 'CN-SD',
    name: { en: 'Han Yuqun', ko: '한위췬', 'zh-Hans': '韩寓群' },
    office: office.governorOfProvince,
    from: '../2006-09',
    page: 'chairs',
    note: 'The first of two governors listed for the term that began in September 2006. The list misspells the name.',
  },
  {
    who: 'CN-SD',
    name: { en: 'Jiang Daming', ko: '장다밍', 'zh-Hans': '姜大明' },
    office: office.governorOfProvince,
    from: '2006-09/2008-09',
    page: 'chairs',
    note: 'The second of two governors listed for the term of 2006 to 2008.',
  },
  {
    who: 'KR-41',
    name: { en: 'Kim Moon-soo', ko: '김문수', ja: '金文洙' },
    office: office.governorOfDo,
    from: '../2010-10-29',
    page: 'chairs',
    note: listed,
  },
  {
    who: 'CN-NX',
    name: { en: 'Wang Zhengwei', ko: '왕정웨이', 'zh-Hans': '王正伟' },
    office: office.chairman,
    from: '../2012-07-27',
    page: ['organs', 'chairs'],
    note: listed,
  },
];
