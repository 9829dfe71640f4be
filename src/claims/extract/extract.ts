import { announcing } from './announced.js';
import { compile, type Compiled } from './compiled.js';
import { datedFacts } from './dated-facts.js';
import { daysOf, type FoundDay } from './days.js';
import { type Figure, figuresOf } from './figures.js';
import { type FoundClaim, type Hint } from './found-claim.js';
import { framing, measureOf } from './frames.js';
import { grammars } from './grammars/grammars.js';
import { type Reading, readingOf } from './reading.js';
import { changesIn, placesIn, type Saying, themesOf } from './sayings.js';
import { sentencesOf, type Stretch } from './sentences.js';

export type { FoundClaim, FoundComparator, FoundMeasure, Hint } from './found-claim.js';

const ready = new Map<string, Compiled>();

/** The grammar of a language, made ready at its first use; nothing for languages that cannot be read. */
export const grammarOf = (language: string): Compiled | undefined => {
  const [primary = ''] = language.split('-');
  const grammar = grammars[primary];
  if (grammar && !ready.has(primary)) ready.set(primary, compile(grammar, primary === 'zh'));
  return ready.get(primary);
};

/**
 * The figures and facts that a text states, in the order in which they stand there. `language` is a BCP 47 tag; a text in a language
 * that has no grammar states nothing. What is found is proposed: the nearest words decide what a figure counts, and they can err.
 */
export const extractClaims = (text: string, language: string, hint: Hint = {}): FoundClaim[] => {
  const grammar = grammarOf(language);
  if (!grammar) return [];
  const reading = readingOf(text, grammar.spaced);
  const folded = grammar.fold(reading.text);
  const days = daysOf(folded, grammar, hint);
  const figures = figuresOf(folded, grammar);
  const found: Finding[] = sentencesOf(folded).flatMap((sentence) => {
    const changes = changesIn(folded, sentence, grammar);
    return [
      ...placesIn(folded, sentence, grammar),
      ...changes,
      ...datedFacts(folded, sentence, days, grammar),
      ...figuresIn(folded, sentence, figures, grammar, days).filter((each) => !changes.some((one) => over(one, each))),
    ];
  });
  found.push(...themesOf(folded, grammar));
  return found
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((each) => written(each, text, reading, language, grammar));
};

interface Finding extends Saying {
  comparator?: FoundClaim['comparator'];
  upTo?: number;
  counting?: Stretch;
  asOf?: string;
}

const over = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;

const figuresIn = (
  text: string,
  sentence: Stretch,
  figures: Figure[],
  grammar: Compiled,
  days: FoundDay[],
): Finding[] => {
  const inside = figures.filter(({ from }) => from >= sentence.from && from < sentence.to);
  if (inside.length === 0) return [];
  const frameOf = framing(text.slice(sentence.from, sentence.to), sentence.from, grammar);
  const isAnnounced = announcing(text.slice(sentence.from, sentence.to), sentence.from, grammar);
  return inside.flatMap((figure): Finding[] => {
    const { kind: _kind, frame: _frame, ...rest } = figure;
    const measure = measureOf(figure, frameOf(figure));
    if (measure === undefined) return [];
    if (measure.endsWith('-present') && isAnnounced(figure)) return [];
    const total = measure === 'members-total' || measure === 'member-countries';
    return [{ ...rest, measure, ...(total && held(text, sentence, figure, grammar, days)) }];
  });
};

/** When a total held: before or after the vote by the words of its clause, and the day that the sentence says it is about. */
const held = (
  text: string,
  sentence: Stretch,
  figure: Figure,
  grammar: Compiled,
  days: FoundDay[],
): Partial<Finding> => {
  const words = text.slice(Math.max(sentence.from, figure.from - 30), Math.min(sentence.to, figure.to + 14));
  const before = grammar.momentBefore.test(words);
  const after = grammar.momentAfter.test(words);
  const day = days.find(
    ({ from, to }) =>
      from >= sentence.from &&
      to <= sentence.to &&
      (grammar.asOfBefore?.test(text.slice(Math.max(sentence.from, from - 24), from)) ||
        grammar.asOfAfter?.test(text.slice(to, to + 16))),
  );
  return {
    ...(before !== after && { when: before ? 'before-vote' : 'after-vote' }),
    ...(day && { asOf: day.edtf }),
  };
};

const written = (
  finding: Finding,
  text: string,
  { place }: Reading,
  language: string,
  { spaced }: Compiled,
): FoundClaim => {
  const { from, to, member, counting, comparator = 'exactly', said, measure, ...rest } = finding;
  const at = place(from, to);
  const words = (stretch: Stretch): string => {
    const there = place(stretch.from, stretch.to);
    return text.slice(there.from, there.to).replaceAll(/\s+/g, ' ').trim();
  };
  const counted = counting && words(counting);
  const { value, upTo, when, asOf } = rest;
  return {
    measure,
    comparator,
    ...(value !== undefined && { value }),
    ...(upTo !== undefined && { upTo }),
    ...(said !== undefined && { said: measure === 'theme' ? words({ from, to }) : said }),
    // Read without spaces, what stands before a name may have come along.
    ...(member && {
      member: words(member)
        .split(spaced ? '\n' : ' ')
        .at(-1)!,
    }),
    ...(counted && { counting: counted }),
    ...(when && { when }),
    ...(asOf && { asOf }),
    quote: text.slice(at.from, at.to),
    ...at,
    language,
  };
};
