const SIMPLIFIED = /[国会东为发产务这对电亚联区书长]/gu;
const TRADITIONAL = /[國會東為發產務這對電亞聯區書長]/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The language of a passage as BCP 47, told by its script alone: ko, ja, zh-Hans, zh-Hant, ru, mn, en, or und.
 * Enough for the six languages these documents are written in; it does not tell English from other Latin script.
 */
export function languageOf(text: string): string {
  const hangul = count(text, /\p{Script=Hangul}/gu);
  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const most = Math.max(hangul, han + kana, cyrillic, count(text, /\p{Script=Latin}/gu));
  if (most === 0) return 'und';
  if (most === hangul) return 'ko';
  if (most === han + kana) return kana > 0.05 * han ? 'ja' : chinese(text);
  if (most === cyrillic) return /[өүӨҮ]/u.test(text) ? 'mn' : 'ru';
  return 'en';
}

const chinese = (text: string) => (count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans');
