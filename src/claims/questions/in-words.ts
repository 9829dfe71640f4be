import { isDate } from '../../language/dates.js';
import { formatDate } from '../../language/format-date.js';
import { nameIn } from '../../language/names.js';
import { saysDay } from '../about.shapes.js';
import { type Measure } from '../events.js';
import { claimWords } from '../words.js';
import { type AskedAbout, type OwnSaid, type SaidSo } from './answers.js';
import { type PageLanguage } from '../../web/page-language.js';

/** What somebody says, in words: a figure with what stood before it, a day, or a text. */
export const saidText = (
  { comparator, value, upTo, said }: Omit<SaidSo, 'bounds'>,
  measure: Measure,
  language: PageLanguage,
) => {
  const { say } = claimWords(language);
  if (value === null) {
    if (said === null) return say('erased');
    return saysDay(measure) && isDate(said) ? formatDate(said, language) : `«${said}»`;
  }
  if (comparator === null || comparator === 'exactly') return `${value}`;
  return say(comparator, { value, upTo: upTo ?? value });
};

/** What the record itself says, in words. */
export const ownText = ({ value, said, words, bounds }: OwnSaid, language: PageLanguage): string => {
  const { say } = claimWords(language);
  if (value === null) return said === null ? `«${nameIn(words ?? {}, language).text}»` : formatDate(said, language);
  if (!bounds || (bounds.least === value && bounds.most === value)) return `${value}`;
  if (bounds.most === null) return say('recordAtLeast', { value });
  return say('recordBounds', { value, least: bounds.least, most: bounds.most });
};

/** What is counted, and whether before or after the vote. */
export const measureText = (
  { measure, when }: Pick<AskedAbout, 'measure' | 'when'>,
  language: PageLanguage,
): string => {
  const { say } = claimWords(language);
  return when === null ? say(measure) : `${say(measure)} (${say(when)})`;
};

/** A question's title where no markup can stand. */
export const titleOf = (about: AskedAbout, language: PageLanguage): string => {
  const { meeting, member, asOf } = about;
  const parts = [
    ...(meeting ? [nameIn(meeting.names, language).text] : []),
    ...(member ? [nameIn(member.names, language).text] : []),
    ...(asOf === null ? [] : [formatDate(asOf, language)]),
  ];
  return [measureText(about, language), ...parts].join(' – ');
};
