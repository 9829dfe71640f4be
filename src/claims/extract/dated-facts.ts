import { type Compiled, type CompiledVerb } from './compiled.js';
import { type FoundDay } from './days.js';
import { type FoundMeasure } from './found-claim.js';
import { type Stretch } from './sentences.js';

/** A day of founding or joining with the place of its date, and the place of the member's name. */
export interface DatedFact extends Stretch {
  measure: FoundMeasure;
  said: string;
  member?: Stretch;
}

const REACH = { east: 30, spaced: 75 };
/** What stands around a verb and says that it is about something else. */
const AROUND = { east: 14, spaced: 40 };

/** The days of founding and joining that a sentence tells: each date goes to the nearest verb, each verb takes one. */
export const datedFacts = (text: string, sentence: Stretch, days: FoundDay[], grammar: Compiled): DatedFact[] => {
  const free = days.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  if (free.length === 0) return [];
  const near = grammar.spaced ? REACH.spaced : REACH.east;
  const verbs = [
    ...verbsOf(text, sentence, grammar.founding, 'founded-on', grammar),
    ...verbsOf(text, sentence, grammar.joining, 'joined-on', grammar),
  ];
  const pairs = verbs
    .flatMap((verb) => free.map((day) => ({ verb, day, distance: apart(text, verb, day, grammar) })))
    .filter(({ verb, day, distance }) => distance <= near && (!verb.dayFirst || day.from <= verb.from))
    .toSorted((a, b) => a.distance - b.distance);
  const facts: DatedFact[] = [];
  const used = new Set<object>();
  for (const { verb, day } of pairs) {
    if (used.has(verb) || used.has(day)) continue;
    used.add(verb).add(day);
    if (verb.elsewhere) continue;
    const ours = day.to < verb.from ? grammar.joining.ours?.exec(text.slice(day.to, verb.from)) : undefined;
    const own = ours ? { from: day.to + ours.index, to: day.to + ours.index + ours[0].length } : undefined;
    facts.push(factOf(text, sentence, verb.measure, day, Math.min(verb.from, day.from), grammar, own));
  }
  const { likewise } = grammar.joining;
  if (likewise && facts.some(({ measure }) => measure === 'joined-on'))
    for (const day of free)
      if (!used.has(day) && likewise.test(around(text, day, sentence)))
        facts.push(factOf(text, sentence, 'joined-on', day, day.from, grammar));
  return facts;
};

interface FoundVerb extends Stretch {
  measure: FoundMeasure;
  elsewhere: boolean;
  dayFirst: boolean;
}

const verbsOf = (
  text: string,
  sentence: Stretch,
  { verb, unless, dayFirst }: CompiledVerb,
  measure: FoundMeasure,
  grammar: Compiled,
): FoundVerb[] => {
  const near = grammar.spaced ? AROUND.spaced : AROUND.east;
  return [...text.slice(sentence.from, sentence.to).matchAll(verb)].map(({ index, 0: { length } }) => {
    const from = sentence.from + index;
    const clause = text.slice(Math.max(sentence.from, from - near), Math.min(sentence.to, from + length + near));
    return { from, to: from + length, measure, dayFirst, elsewhere: unless.test(clause) };
  });
};

/** How far a date is from a verb; another clause is further off than it looks. */
const apart = (text: string, a: Stretch, b: Stretch, grammar: Compiled): number => {
  const [from, to] = a.to <= b.from ? [a.to, b.from] : [b.to, a.from];
  if (to <= from) return 0;
  return to - from + CLAUSE_AWAY * (text.slice(from, Math.min(to, from + 100)).match(grammar.clauses)?.length ?? 0);
};
const CLAUSE_AWAY = 8;

/** The date as a sign between the words around it, as `likewise` reads them. */
const around = (text: string, day: Stretch, sentence: Stretch): string =>
  `${text.slice(Math.max(sentence.from, day.from - 40), day.from)}\u0000${text.slice(day.to, Math.min(sentence.to, day.to + 12))}`;

const factOf = (
  text: string,
  sentence: Stretch,
  measure: FoundMeasure,
  { from, to, edtf }: FoundDay,
  before: number,
  grammar: Compiled,
  own?: Stretch,
): DatedFact => ({
  measure,
  said: edtf,
  from,
  to,
  ...(measure === 'joined-on' && { member: own ?? memberBefore(text, sentence, before, grammar) }),
});

/** The name of the member nearest before a place of a sentence. */
export const memberBefore = (
  text: string,
  sentence: Stretch,
  before: number,
  grammar: Compiled,
): Stretch | undefined => {
  const start = Math.max(sentence.from, before - 90);
  const last = [...text.slice(start, before + 2).matchAll(grammar.named)].at(-1);
  const [from, to] = last?.indices?.groups?.['member'] ?? [];
  return from === undefined || to === undefined ? undefined : { from: start + from, to: start + to };
};
