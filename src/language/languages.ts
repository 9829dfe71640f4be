/** The languages that pages, dates and figures are written in, as BCP 47 tags. */
export const languages = ['ko', 'en', 'zh-Hans', 'ja', 'ru', 'mn'] as const;
export type Language = (typeof languages)[number];

/** Something for every language. */
export const inEach = <T>(of: (language: Language) => T): Record<Language, T> => ({
  ko: of('ko'),
  en: of('en'),
  'zh-Hans': of('zh-Hans'),
  ja: of('ja'),
  ru: of('ru'),
  mn: of('mn'),
});
