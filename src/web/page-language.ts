import { type Request } from 'express';
import { inOrder } from '../language/names.js';

/** The languages that pages are written in so far; a catalogue that lacks one does not compile. */
export const pageLanguages = ['en', 'ko'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** The language to answer in: the one the address names, else the reader's, else the association's own, else English. */
export const pageLanguageOf = (request: Request): PageLanguage => {
  const asked = request.query['lang'];
  const own = inOrder(pageLanguages.map((each) => [each, each])).map(([tag]) => tag);
  const preferred = request.acceptsLanguages(...own);
  const find = (wanted: unknown) => pageLanguages.find((each) => each === wanted);
  return find(asked) ?? find(preferred) ?? find(own[0]) ?? 'en';
};

const displays = new Map<string, Intl.DisplayNames>();

const display = (language: PageLanguage, type: 'region' | 'language'): Intl.DisplayNames => {
  const key = `${language} ${type}`;
  const known = displays.get(key) ?? new Intl.DisplayNames([language], { type });
  displays.set(key, known);
  return known;
};

/** A country in words, by its ISO 3166-1 code; a code that nobody gave away as it is. */
export const countryName = (code: string, language: PageLanguage): string =>
  display(language, 'region').of(code) ?? code;

/** A language in words, by its BCP 47 tag. */
export const languageName = (tag: string, language: PageLanguage): string =>
  display(language, 'language').of(tag) ?? tag;
