import { isDate, mayBeOneDay } from '../../language/dates.js';
import { type Bounds, boundsOf, type Comparator, fit } from '../../language/figures.js';
import { foldName } from '../../language/names.js';

/**
 * Two sources on one question say the same, may both be right, or cannot; where they count different things, neither contradicts
 * the other.
 */
export type Verdict = 'same' | 'compatible' | 'contradictory' | 'different-measure';

/** What somebody says: a figure with its bounds, a day in EDTF, or words in a language; `said` is null where it was erased. */
export type Saying = { bounds: Bounds } | { day: string } | { words: Record<string, string> } | { nothing: true };

/** What a claim says, so that it can be held against others. */
export const sayingOf = (
  { comparator, value, upTo, said }: Said,
  language: string | undefined,
  isDay: boolean,
): Saying => {
  if (comparator !== null && value !== null) return { bounds: boundsOf({ comparator, value, upTo }) };
  if (said === null) return { nothing: true };
  return isDay && isDate(said) ? { day: said } : { words: { [language ?? 'und']: said } };
};
interface Said {
  comparator: Comparator | null;
  value: number | null;
  upTo: number | null;
  said: string | null;
}

/** How two sayings on one thing stand to each other; the same whichever is asked first. */
export const verdictOf = (one: Saying, other: Saying): Verdict => {
  if ('bounds' in one && 'bounds' in other) {
    const isSame = one.bounds[0] === other.bounds[0] && one.bounds[1] === other.bounds[1];
    return isSame ? 'same' : fit(one.bounds, other.bounds) ? 'compatible' : 'contradictory';
  }
  if ('day' in one && 'day' in other) {
    if (one.day === other.day) return 'same';
    return mayBeOneDay(one.day, other.day) ? 'compatible' : 'contradictory';
  }
  if ('words' in one && 'words' in other) return ofWords(one.words, other.words);
  return 'compatible';
};

/** Words are held against words of the same language alone: what a translation changes is not known here. */
const ofWords = (one: Record<string, string>, other: Record<string, string>): Verdict => {
  const texts = new Set(Object.values(one).map(foldName));
  if (Object.values(other).some((text) => texts.has(foldName(text)))) return 'same';
  return Object.keys(one).some((language) => language in other) ? 'contradictory' : 'compatible';
};
