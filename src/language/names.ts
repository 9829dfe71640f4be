import { AsyncLocalStorage } from 'node:async_hooks';
import { foldHan } from './fold.js';
import { type Language } from './languages.js';

/** Names of one thing by language (BCP 47 tags), `{ en: 'Liaoning Province', ko: '랴오닝성', 'zh-Hans': '辽宁省' }`. */
export type Names = Record<string, string>;

const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** Whether a value has the form of a language tag: language, script, region (BCP 47), in their usual letter case. */
export const isLanguageTag = (text: unknown): text is string => typeof text === 'string' && TAG.test(text);

/** How an association writes: its languages, the first before all others, and what it calls countries otherwise than is usual. */
export interface Writing {
  languages: readonly string[];
  /** Names by language, by ISO 3166-1 code. */
  countries?: Record<string, Names>;
}

const writing = new AsyncLocalStorage<Writing>();

/** Does `work` as an association writes: names that its reader's language lacks fall back to its own, and countries are called as it calls them. */
export const writtenAs = <T>(own: Writing, work: () => T): T => writing.run(own, work);

/** Things by language tag in the order of the association's own languages; then English, then Korean, then the others. */
export const inOrder = <T>(things: [tag: string, thing: T][]): [tag: string, thing: T][] => {
  const languages = [...(writing.getStore()?.languages ?? []), 'en', 'ko'];
  const rank = (tag: string): number => {
    const exact = languages.indexOf(tag);
    const place = exact < 0 ? languages.findIndex((each) => primary(each) === primary(tag)) : exact;
    return place < 0 ? languages.length : place;
  };
  return things.toSorted(([a], [b]) => rank(a) - rank(b));
};

/**
 * The name to show a reader of `language`, and the language it is in: the one asked for, another form of the same language (any
 * Chinese for `zh-Hans`), else the first in the association's order. Without a name the text is empty and its language `und`.
 */
export const nameIn = (names: Names, language: string): Called => {
  const own = names[language];
  if (typeof own === 'string' && own !== '') return { text: own, language };
  const given = inOrder(Object.entries(names).filter(([, text]) => text !== ''));
  const [tag, text] = given.find(([each]) => primary(each) === primary(language)) ?? given[0] ?? ['und', ''];
  return { text, language: tag };
};

/** A name as something is called by it, and the language it is in. */
export interface Called {
  text: string;
  language: string;
}

const primary = (tag: string): string => tag.split('-', 1)[0] ?? tag;

const displays = new Map<string, Intl.DisplayNames>();

/** A country by its ISO 3166-1 code, as the association calls it in that language, or as it is usual there. */
export const countryName = (code: string, language: Language): string => {
  const own = writing.getStore()?.countries?.[code]?.[language];
  if (own !== undefined) return own;
  const display = displays.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  displays.set(language, display);
  return display.of(code) ?? code;
};

/** A name as it is compared, never shown: as `foldText` has it, and without white space, punctuation and unseen characters. */
export const foldName = (text: string): string =>
  foldHan(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{Cc}\p{Cf}]+/gu, ''),
  ).normalize('NFKC');

/** Whether a name holds a part that somebody looks for, both folded; a part of punctuation alone is found nowhere. */
export const holdsName = (name: string, part: string): boolean =>
  foldName(part) !== '' && foldName(name).includes(foldName(part));

/**
 * The language a text is probably in, by its script: that of most of its letters, an East Asian one counted twice, where Hangul and
 * kana speak for the Han beside them once they are a fifth of those. Cyrillic with Ө or Ү is Mongolian, other Cyrillic Russian, anything
 * else English.
 */
export const languageOf = (text: string): Language => {
  const composed = text.normalize('NFC');
  const count = (script: RegExp) => composed.match(script)?.length ?? 0;
  const hangul = count(/\p{Script=Hangul}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu);
  const eastAsian = hangul + kana + count(/\p{Script=Han}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const others = count(/\p{L}/gu) - eastAsian - cyrillic;
  if (eastAsian > 0 && 2 * eastAsian >= Math.max(cyrillic, others)) {
    if (Math.max(hangul, kana) * 5 < eastAsian) return 'zh-Hans';
    return hangul >= kana ? 'ko' : 'ja';
  }
  if (cyrillic > 0 && cyrillic >= others) return /[өү]/iu.test(composed) ? 'mn' : 'ru';
  return 'en';
};
