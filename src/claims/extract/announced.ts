import { type Compiled } from './compiled.js';
import { type Stretch } from './sentences.js';

/** How far from its words a figure may stand that they announce. */
const REACH = { east: 24, spaced: 60 };

/** Which figures of a sentence tell who is going to come, as an announcement does; nobody was present by it. */
export const announcing = (sentence: string, at: number, grammar: Compiled): ((figure: Stretch) => boolean) => {
  const words = [...sentence.matchAll(grammar.announcing)].map(({ index, 0: { length } }) => ({
    from: at + index,
    to: at + index + length,
  }));
  const reach = grammar.spaced ? REACH.spaced : REACH.east;
  return ({ from, to }) => words.some((word) => word.from - reach <= to && from <= word.to + reach);
};
