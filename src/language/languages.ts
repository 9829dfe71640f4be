/** The languages that pages, dates and figures are written in, as BCP 47 tags. */
export const languages = ['ko', 'en', 'zh-Hans', 'ja', 'ru', 'mn'] as const;
export type Language = (typeof languages)[number];
