import { type Compiled } from './compiled.js';
import { type FoundMeasure } from './found-claim.js';
import { type Figure } from './figures.js';
import { type Cue, type Frame } from './grammar.js';
import { type Stretch } from './sentences.js';

interface Heard extends Stretch {
  frame: Frame;
  side: Cue[1];
}

/** How far a word may stand from the figure it speaks of, and how much further off another clause is than it looks. */
const REACH = 120;
const CLAUSE_AWAY = { east: 22, spaced: 45 };

/** What the words of a sentence say about the figures in it: the nearest word that fits decides. */
export const framing = (sentence: string, at: number, grammar: Compiled): ((figure: Figure) => Frame | undefined) => {
  const heard: Heard[] = grammar.cueing.flatMap(({ frame, side, pattern }) =>
    [...sentence.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      frame,
      side,
      from: at + index,
      to: at + index + length,
    })),
  );
  const commas = [...sentence.matchAll(grammar.clauses)].map(({ index }) => at + index);
  const away = grammar.spaced ? CLAUSE_AWAY.spaced : CLAUSE_AWAY.east;
  return (figure) => {
    if (figure.frame !== undefined) return figure.frame;
    let best: Heard | undefined;
    let least = REACH;
    for (const each of heard) {
      const left = each.to <= figure.from;
      if (!left && each.from < figure.to && each.to > figure.to) continue;
      if (each.side !== 'both' && left !== (each.side === 'before')) continue;
      const [from, to] = left ? [each.to, figure.from] : [figure.to, each.from];
      const distance = Math.max(0, to - from) + away * commas.filter((comma) => comma >= from && comma < to).length;
      // A longer word says more than its end: 由来自 is of members, 来自 of who came.
      const longer = best && distance === least && each.to - each.from > best.to - best.from;
      if (distance < least || longer) [best, least] = [each, distance];
    }
    return best?.frame;
  };
};

/** The measure that a figure of a kind is of in a frame; nothing where it measures what nobody asks. */
export const measureOf = ({ kind }: Figure, frame: Frame | undefined): FoundMeasure | undefined => {
  if (frame === undefined) return kind === 'members' ? 'members-total' : undefined;
  return measures[frame]?.[kind];
};

const measures: Record<Frame, Partial<Record<Figure['kind'], FoundMeasure>> | undefined> = {
  present: {
    countries: 'countries-present',
    governments: 'governments-present',
    members: 'members-present',
    'members-and-observers': 'governments-present',
    people: 'people-present',
  },
  membership: { countries: 'member-countries', governments: 'members-total', members: 'members-total' },
  roll: { countries: 'members-total', governments: 'members-total', members: 'members-total' },
  founding: {
    countries: 'founding-countries',
    governments: 'founding-governments',
    members: 'founding-governments',
  },
  other: undefined,
};
