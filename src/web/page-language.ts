import { type Request } from 'express';
import { type Language, languages } from '../language/languages.js';
import { countryName, inOrder } from '../language/names.js';

export { countryName };

/** The languages that pages are written in; a catalogue that lacks one does not compile. */
export const pageLanguages = languages;
export type PageLanguage = Language;

/** The language to answer in: the one the address names, else the reader's, else the association's own, else English. */
export const pageLanguageOf = (request: Request): PageLanguage => {
  const asked = request.query['lang'];
  const own = inOrder(pageLanguages.map((each) => [each, each])).map(([tag]) => tag);
  const find = (wanted: unknown) => pageLanguages.find((each) => each === wanted);
  return find(asked) ?? preferred(request.acceptsLanguages(), own) ?? find(own[0]) ?? 'en';
};

/** The first that a reader's browser asks for and pages are written in, in whatever form of it: `zh-TW` is answered in Chinese. */
const preferred = (accepted: string[], own: string[]): PageLanguage | undefined => {
  for (const tag of accepted) {
    const wanted = tag === '*' ? own[0] : tag;
    const found = pageLanguages.find((each) => primary(each) === primary(wanted ?? ''));
    if (found) return found;
  }
  return undefined;
};

const primary = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

const displays = new Map<string, Intl.DisplayNames>();

/** A language in words, by its BCP 47 tag. */
export const languageName = (tag: string, language: PageLanguage): string => {
  const display = displays.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  displays.set(language, display);
  return display.of(tag) ?? tag;
};

const collators = new Map<PageLanguage, Intl.Collator>();

/** Things in the order in which a language puts what they are called; numbers in it count as numbers. */
export const sortedBy = <T>(things: Iterable<T>, language: PageLanguage, called: (thing: T) => string): T[] => {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, collator);
  // What a thing is called takes longer to find than to compare.
  const named = Array.from(things, (thing) => ({ thing, name: called(thing) }));
  return named.toSorted((a, b) => collator.compare(a.name, b.name)).map(({ thing }) => thing);
};

/** Codes of countries by what they are called; without a country comes last. */
export const countriesInOrder = (codes: Iterable<string>, language: PageLanguage): string[] =>
  sortedBy(codes, language, (code) => (code === '' ? LAST : countryName(code, language)));

const LAST = '\uffff';
