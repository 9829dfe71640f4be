import { type View } from '../eventstore/decider.js';
import { type AnyFact, type Facts } from '../eventstore/facts.js';
import { holdsOn, readDate } from '../language/dates.js';
import { type Category } from '../language/nouns.js';
import { belongingOf, onBelonging } from '../membership/events.js';
import { rulesOfDay, type RulesVersion } from './events.js';

/** A government as the chair needs to know it: whether it is in the record, and which category it was in from when to when. */
export interface Standing {
  registered: boolean;
  spells: { category: Category; from: string; until?: string }[];
}

/** A government's standing, from its membership. */
export const standing: View<Standing, Facts> = {
  category: 'membership',
  initial: { registered: false, spells: [] },
  evolve: {
    GovernmentRegistered: (state: Standing) => ({ ...state, registered: true }),
    ...onBelonging(({ registered, spells }: Standing, _: unknown, fact: AnyFact): Standing => {
      const { on, category } = belongingOf(fact)!;
      const ended = spells.map((spell) => ({ until: on, ...spell }));
      return { registered, spells: category === null ? ended : [...ended, { category, from: on }] };
    }),
  },
};

/** The categories that may hold the chair by the rules of a day; full members where the rules say nothing. */
export const chairing = (versions: RulesVersion[], on: string): Category[] =>
  rulesOfDay(versions, on)?.categories?.flatMap(({ category, chairs }) => (chairs ? [category] : [])) ?? ['full'];

/** Whether on a day, as far as dates say, a government may have been in a category that may hold the chair. */
export const mayHoldChair = ({ spells }: Standing, versions: RulesVersion[], on: string): boolean => {
  const categories = chairing(versions, on);
  return spells.some(({ category, from, until }) => categories.includes(category) && mayHold(on, from, until));
};

/** Whether what held from one date until another may have held at the end of a day, as far as all say. */
export const mayHold = (on: string, from: string, until?: string): boolean => {
  const { latest } = readDate(on);
  return latest === null || holdsOn(latest, from, until) !== 'no';
};
