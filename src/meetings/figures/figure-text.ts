import { type PageLanguage } from '../../web/page-language.js';
import { meetingWords } from '../words.js';

interface Figure {
  comparator: string;
  value: number;
  upTo: number | null;
}

/** A published figure with the words that stood before it. */
export const figureText = ({ comparator, value, upTo }: Figure, language: PageLanguage): string => {
  const { say } = meetingWords(language);
  const words: Record<string, string> = {
    about: say('about', { value }),
    'at-least': say('atLeast', { value }),
    'more-than': say('moreThan', { value }),
    'at-most': say('atMost', { value }),
    'less-than': say('lessThan', { value }),
    between: say('between', { value, upTo: upTo ?? value }),
  };
  return words[comparator] ?? `${value}`;
};
