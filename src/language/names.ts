import { type Language } from './languages.js';

/** Names of one thing by language (BCP 47 tags), `{ en: 'Liaoning Province', ko: '랴오닝성', 'zh-Hans': '辽宁省' }`. */
export type Names = Record<string, string>;

const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** Whether a value has the form of a language tag: language, script, region (BCP 47), in their usual letter case. */
export const isLanguageTag = (text: unknown): text is string => typeof text === 'string' && TAG.test(text);

/**
 * The name to show a reader of `language`, and the language it is in: the one asked for, another form of the same language (any
 * Chinese for `zh-Hans`), English, Korean, or whatever comes first. Without a name the text is empty and its language `und`.
 */
export const nameIn = (names: Names, language: string): { text: string; language: string } => {
  const given = Object.entries(names).filter(([, text]) => text !== '');
  const wishes = [
    (tag: string) => tag === language,
    (tag: string) => primary(tag) === primary(language),
    (tag: string) => tag === 'en',
    (tag: string) => tag === 'ko',
    () => true,
  ];
  for (const wish of wishes) {
    const found = given.find(([tag]) => wish(tag));
    if (found) return { text: found[1], language: found[0] };
  }
  return { text: '', language: 'und' };
};

const primary = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/** A name as it is compared, never shown: NFKC, lower case, without white space, punctuation and unseen characters. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cc}\p{Cf}]+/gu, '')
    .normalize('NFKC');

/** Whether a name holds a part that somebody looks for, both folded; a part of punctuation alone is found nowhere. */
export const holdsName = (name: string, part: string): boolean =>
  foldName(part) !== '' && foldName(name).includes(foldName(part));

/**
 * The language a text is probably in, by its script: that of most of its letters, where Hangul and kana speak for the Han beside them
 * once they are a fifth of the East Asian letters. Cyrillic with Ө or Ү is Mongolian, other Cyrillic Russian, anything else English.
 */
export const languageOf = (text: string): Language => {
  const composed = text.normalize('NFC');
  const count = (script: RegExp) => composed.match(script)?.length ?? 0;
  const hangul = count(/\p{Script=Hangul}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu);
  const eastAsian = hangul + kana + count(/\p{Script=Han}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const others = count(/\p{L}/gu) - eastAsian - cyrillic;
  if (eastAsian > 0 && eastAsian >= cyrillic && eastAsian >= others) {
    if (Math.max(hangul, kana) * 5 < eastAsian) return 'zh-Hans';
    return hangul >= kana ? 'ko' : 'ja';
  }
  if (cyrillic > 0 && cyrillic >= others) return /[өү]/iu.test(composed) ? 'mn' : 'ru';
  return 'en';
};
