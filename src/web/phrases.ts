import { type ComponentChild } from 'preact';
import { type Language } from '../language/languages.js';
import { type PageLanguage } from './page-language.js';

/** A text with places such as `{n}`; where the number `n` changes its words, one text per plural category of the language. */
export type Phrase = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });

/** Says a phrase: `say` as plain text, `tell` as parts for a page, so that links stand where the language wants them. */
export interface Words<K extends string> {
  say(key: K, values?: Record<string, string | number>): string;
  tell(key: K, values: Record<string, ComponentChild>): ComponentChild[];
}

/** What a catalogue holds: its phrases by language and key. */
export type Catalogue<K extends string = string> = Record<PageLanguage, Record<K, Phrase>> &
  Partial<Record<Language, Record<K, Phrase>>>;

/** A catalogue of phrases by language and key. A key that a language lacks does not compile. */
export const phrases = <const K extends string>(
  all: Catalogue<K>,
): ((language: PageLanguage) => Words<K>) & { all: Catalogue<K> } => Object.assign(wordsOf(all), { all });

const wordsOf =
  <K extends string>(all: Catalogue<K>) =>
  (language: PageLanguage): Words<K> => ({
    say: (key, values = {}) =>
      text(all[language][key], language, values['n']).replace(PLACE, (_, place: string) => `${values[place] ?? ''}`),
    tell: (key, values) =>
      text(all[language][key], language, values['n'])
        .split(PLACE)
        .map((part, n) => (n % 2 === 1 ? values[part] : part)),
  });

const PLACE = /\{(\w+)\}/g;

const text = (phrase: Phrase, language: PageLanguage, n: unknown): string =>
  typeof phrase === 'string' ? phrase : (phrase[typeof n === 'number' ? rule(language, n) : 'other'] ?? phrase.other);

const rules = new Map<PageLanguage, Intl.PluralRules>();

const rule = (language: PageLanguage, n: number): Intl.LDMLPluralRule => {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(n);
};
