import { languageOf as byScript } from '../../language/names.js';
import { type Layer } from './document.js';

const SIMPLIFIED = /[国会东为发产务这对电亚联区书长]/gu;
const TRADITIONAL = /[國會東為發產務這對電亞聯區書長]/gu;

/** The language of a passage as BCP 47, by its script: which Chinese it is written in as well, and `und` where it has no letter. */
export const languageOf = (text: string): string => {
  if (!/\p{L}/u.test(text)) return 'und';
  const language = byScript(text);
  return language === 'zh-Hans' && count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : language;
};

/** Texts that were written as one, such as the key points of an item, however short one of them is. */
export const inOneLanguage = (texts: string[]): Layer[] => {
  const language = languageOf(texts.join('\n'));
  return texts.map((text) => ({ language, text }));
};

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
