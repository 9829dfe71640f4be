import { type Grammar } from '../grammar.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import { japanese } from './japanese.js';
import { korean } from './korean.js';
import { mongolian } from './mongolian.js';
import { russian } from './russian.js';

/** The languages that can be read, by their primary tag. */
export const grammars: Record<string, Grammar | undefined> = {
  zh: chinese,
  ko: korean,
  ja: japanese,
  ru: russian,
  en: english,
  mn: mongolian,
};
