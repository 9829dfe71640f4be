import { phrases } from '../web/phrases.js';

/** What tells the sources of the fact as it should be from those of its correction, by their places in the form. */
export const correctionWords = phrases({
  en: { '/now/evidence': 'Source of the fact', '/evidence': 'Source of the correction' },
  ko: { '/now/evidence': '사실의 출처', '/evidence': '정정의 출처' },
  'zh-Hans': { '/now/evidence': '事实的出处', '/evidence': '更正的出处' },
  ja: { '/now/evidence': '事実の出典', '/evidence': '訂正の出典' },
  ru: { '/now/evidence': 'Источник факта', '/evidence': 'Источник исправления' },
  mn: { '/now/evidence': 'Баримтын эх сурвалж', '/evidence': 'Засварын эх сурвалж' },
});
