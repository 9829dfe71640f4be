import { type ComponentChild } from 'preact';
import { inEach } from '../language/languages.js';
import { type PageLanguage } from './page-language.js';

/** A text with places such as `{n}`; where the number `n` changes its words, one text per plural category of the language. */
export type Phrase = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });

/** Says a phrase: `say` as plain text, `tell` as parts for a page, so that links stand where the language wants them. */
export interface Words<K extends string> {
  say(key: K, values?: Record<string, string | number>): string;
  tell(key: K, values: Record<string, ComponentChild>): ComponentChild[];
}

/** A text in every language, for what is kept or answered whoever reads it. */
export type InAll = Record<PageLanguage, string>;

/** What a catalogue holds: its phrases by language and key. */
export type Catalogue<K extends string = string> = Record<PageLanguage, Record<K, Phrase>>;

/** The phrases of a catalogue: called with a language its words; `inAll` says one in every language. */
export interface Phrases<K extends string> {
  (language: PageLanguage): Words<K>;
  /** A value may itself be by language. A place without a value stays, for whoever fills it when it is read. */
  inAll(key: K, values?: Record<string, string | number | InAll>): InAll;
  all: Catalogue<K>;
}

/** A catalogue of phrases by language and key. A key that a language lacks does not compile. */
export const phrases = <const K extends string>(all: Catalogue<K>): Phrases<K> =>
  Object.assign(wordsOf(all), { all, inAll: sayingAll(all) });

/** Finds what a catalogue calls something that it may not know. */
export const findWith =
  <K extends string>(words: Phrases<K>, language: PageLanguage) =>
  (key: string): string | undefined =>
    Object.hasOwn(words.all[language], key) ? words(language).say(key as K) : undefined;

/** Says something in every language. */
export const inAllLanguages: (say: (language: PageLanguage) => string) => InAll = inEach;

/** Texts one after the other; `between` joins two. */
export const inARow = (texts: InAll[], between: (one: InAll, other: InAll) => InAll): InAll => {
  const [first = inAllLanguages(() => ''), ...rest] = texts;
  return rest.reduce(between, first);
};

const sayingAll =
  <K extends string>(all: Catalogue<K>): Phrases<K>['inAll'] =>
  (key, values = {}) =>
    inAllLanguages((language) =>
      text(all[language][key], language, values['n']).replace(PLACE, (place, name: string) => {
        const value = values[name];
        return `${typeof value === 'object' ? value[language] : (value ?? place)}`;
      }),
    );

const wordsOf = <K extends string>(all: Catalogue<K>): ((language: PageLanguage) => Words<K>) => {
  const words = inEach((language): Words<K> => ({
    say: (key, values = {}) => {
      const said = text(all[language][key], language, values['n']);
      if (!said.includes('{')) return said;
      return (
        said
          .replace(PLACE, (_, place: string) => `${shown(place, values, language) ?? ''}`)
          // A Russian day ends with an abbreviation, whose stop is also that of the sentence.
          .replaceAll('г..', 'г.')
      );
    },
    tell: (key, values) =>
      text(all[language][key], language, values['n'])
        .split(PLACE)
        .map((part, n) => (n % 2 === 1 ? shown(part, values, language) : part)),
  }));
  return (language) => words[language];
};

/** What stands in a place. A count is written as the language writes numbers; positions and years are no counts. */
const shown = <V>(place: string, values: Record<string, V>, language: PageLanguage): V | string | undefined => {
  const value = values[place];
  return place === 'n' && typeof value === 'number' ? number(language).format(value) : value;
};

const numbers = new Map<PageLanguage, Intl.NumberFormat>();

const number = (language: PageLanguage): Intl.NumberFormat => {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, known);
  return known;
};

const PLACE = /\{(\w+)\}/g;

const text = (phrase: Phrase, language: PageLanguage, n: unknown): string =>
  typeof phrase === 'string' ? phrase : (phrase[typeof n === 'number' ? rule(language, n) : 'other'] ?? phrase.other);

const rules = new Map<PageLanguage, Intl.PluralRules>();

const rule = (language: PageLanguage, n: number): Intl.LDMLPluralRule => {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(n);
};
