import { type Page } from '../sources.js';
import { type Government } from './government.js';

const government = (key: string, page: Page, names: Record<string, string>, aliases: string[] = []): Government => ({
  key,
  country: key.slice(0, 2),
  page,
  names,
  aliases,
});

/** Governments outside the six countries: associates, and those who want to be. */
export const beyond: Government[] = [
  government(
    'VN-SG',
    'associates2018',
    {
      en: 'Ho Chi Minh City',
      ko: '호치민시',
      'zh-Hans': '胡志明市',
      ja: 'ホーチミン市',
      ru: 'Хошимин',
      vi: 'Thành phố Hồ Chí Minh',
    },
    ['호찌민시'],
  ),
  government('KG-C', 'wc14', {
    en: 'Chuy Region',
    ko: '추이주',
    'zh-Hans': '楚河州',
    ru: 'Чуйская область',
    ky: 'Чүй облусу',
  }),
  government('KZ-61', 'pravda2025', {
    en: 'Turkistan Region',
    ko: '투르키스탄주',
    ru: 'Туркестанская область',
    kk: 'Түркістан облысы',
  }),
  government('KZ-63', 'newsknock2025', {
    en: 'East Kazakhstan Region',
    ko: '동카자흐스탄주',
    ru: 'Восточно-Казахстанская область',
    kk: 'Шығыс Қазақстан облысы',
  }),
];
