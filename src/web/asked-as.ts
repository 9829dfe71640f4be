import { common } from './common.js';
import { type PageLanguage } from './page-language.js';
import { parameterWords } from './parameter.words.js';

/** What a browser may know of an input before it sends it. */
export interface AskedAs {
  pattern?: string;
  title?: string;
  inputMode?: 'numeric';
  maxLength?: number;
}

/** Browsers read a pattern with the flag `v`. Each lets through all that the server takes. */
const DAY = String.raw`[12]\d{3}-\d\d-\d\d`;
const CLOCK = String.raw`T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+\-]\d\d:\d\d)`;

/** A position of the log, a day, or an instant, as `Times` reads them. */
export const AS_OF = String.raw`\d{1,15}|${DAY}(${CLOCK})?`;
const PERIOD = String.raw`[12]\d{3}(-\d\d){0,2}`;
const REFERENCE = String.raw`[A-Z]{2}-[A-Z0-9]{1,3}|[a-z0-9]+(-[a-z0-9]+)*`;

/** How the text of a filter is to be written, by the parameter that it is sent as; nothing of one that is free. */
export const askedAs = (name: string, language: PageLanguage): AskedAs => {
  const { say } = parameterWords(language);
  switch (name) {
    case 'from':
    case 'to':
    case 'due':
      return { pattern: PERIOD, title: common(language).say('dayHint') };
    case 'since':
      return { pattern: DAY, title: say('dayOnly') };
    case 'first':
      return {
        pattern: String.raw`0*([1-9]\d{0,2}|1000)`,
        inputMode: 'numeric',
        title: say('numberHint', { least: 1, most: 1000 }),
      };
    case 'position':
      return { pattern: String.raw`\d{1,15}`, inputMode: 'numeric', title: say('positionHint') };
    case 'member':
    case 'mentions':
      return { pattern: REFERENCE, title: say('referenceHint') };
    case 'outlet':
      return { maxLength: 100 };
    default:
      return {};
  }
};
