import { type Names } from '../../../language/names.js';
import { extractClaims, grammarOf } from '../extract.js';
import { readingOf } from '../reading.js';
import { dateDifferences } from './dates.js';
import { type Difference, type ReadSide, type Side } from './difference.js';
import { figureDifferences } from './figures.js';
import { nameDifferences } from './names.js';
import { personDifferences } from './persons.js';

export type { Difference, Side } from './difference.js';

const reading = ({ text, language, published }: Side): ReadSide | undefined => {
  const grammar = grammarOf(language);
  if (!grammar) return undefined;
  const read = readingOf(text, grammar.spaced);
  const words = (from: number, to: number) => {
    const at = read.place(from, to);
    return { quote: text.slice(at.from, at.to), ...at };
  };
  const claims = extractClaims(text, language, published === undefined ? {} : { published });
  return { text: grammar.fold(read.text), words, grammar, claims, language, published };
};

/**
 * Where a summary or translation disagrees with its original: figures, dates, how the given names and those of persons in office are
 * spelt; and which of these one of them has and the other lacks. A summary leaves out much by its nature, so `lost` is a list to look through and no reproach. Texts
 * in a language that cannot be read are not compared.
 */
export const differences = (original: Side, summary: Side, names: Names[] = []): Difference[] => {
  const one = reading(original);
  const other = reading(summary);
  if (!one || !other) return [];
  return [
    ...figureDifferences(one, other),
    ...dateDifferences(one, other),
    ...nameDifferences(one, other, names),
    ...personDifferences(one, other),
  ];
};
