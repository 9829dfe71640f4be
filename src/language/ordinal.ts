import { type Language } from './languages.js';

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** A number in its order, in English: 1st, 2nd, 13th. */
export const ordinal = (n: number): string => `${n}${endings[rules.select(n)] ?? 'th'}`;

/** A place in an order, or a range of places, as each language counts them. */
const places: Record<Language, (from: number, to: number) => string> = {
  ko: (from, to) => `${numbers(from, to)}번째`,
  en: (from, to) => (from === to ? ordinal(to) : `${ordinal(from)}–${ordinal(to)}`),
  'zh-Hans': (from, to) => `第${numbers(from, to)}个`,
  ja: (from, to) => `${numbers(from, to)}番目`,
  ru: (from, to) => `${numbers(from, to)}-й`,
  mn: (from, to) => `${numbers(from, to)}-р`,
};

const numbers = (from: number, to: number): string => (from === to ? `${to}` : `${from}–${to}`);

/** The places from one number to another in words; one place where both are the same. */
export const placesIn = (from: number, to: number, language: Language): string => places[language](from, to);
