import { type Bodies } from '../../governance/events.js';

type Body = Bodies[number];
type Matters = NonNullable<Body['decides']>;

/** By the pages on the organs the assembly decides on whatever concerns the association; each matter is named. */
const ofTheAssembly: Matters = [
  'rules',
  'category',
  'rights',
  'expulsion',
  'fees',
  'committees',
  'declaration',
  'agreement',
  'next-meeting',
  'other',
];
/** The Working Committee prepares, deliberates and decides: what the assembly is not told to have kept, and when one meets. */
export const preparing: Matters = ['agreement', 'next-meeting', 'other'];
/** What the Working Committee is seen to decide since 2022: rules and categories too. It expels nobody and restricts no rights. */
export const amending: Matters = [...preparing, 'fees', 'committees', 'rules', 'category'];

/** The General Assembly, which elects the chair. */
export const assembly = (rest: Omit<Body, 'body' | 'names' | 'electsChair' | 'decides'>): Body => ({
  body: 'general-assembly',
  names: { en: 'General Assembly', ko: '총회', 'zh-Hans': '全体会议', ja: '総会', ru: 'Генеральная ассамблея' },
  electsChair: true,
  decides: ofTheAssembly,
  ...rest,
});

/** The Working Committee. */
export const committee = (rest: Omit<Body, 'body' | 'names'>): Body => ({
  body: 'working-committee',
  names: { en: 'Working Committee', ko: '실무위원회', 'zh-Hans': '事务委员会', ja: '実務委員会' },
  ...rest,
});

/** The Working Committee as it is called since 2024. */
export const highLevelCommittee = (rest: Omit<Body, 'body' | 'names'>): Body => ({
  ...committee(rest),
  names: {
    en: 'High-level Working Committee',
    ko: '고위급 실무위원회',
    'zh-Hans': '高级事务委员会',
    ja: '高位級実務委員会',
  },
});
