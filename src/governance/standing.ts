import { type View } from '../eventstore/decider.js';
import { type AnyFact, type Facts } from '../eventstore/facts.js';
import { holdsOn, readDate } from '../language/dates.js';
import { type Category } from '../language/nouns.js';
import { type Belonging, belongingOf, onBelonging } from '../membership/events.js';
import { rulesOfDay, type RulesVersion } from './events.js';

/** A government as the chair needs to know it: whether it is in the record, its categories over time, what it may not do when. */
export interface Standing {
  registered: boolean;
  spells: { category: Category; from: string; until?: string }[];
  restrictions: { rights: string[]; from: string; until?: string }[];
}

/** What restricts some of a member's rights, or restores them. */
interface Restriction {
  on: string;
  rights: string[];
}

/** A government's standing, from its membership. */
export const standing: View<Standing, Facts> = {
  category: 'membership',
  initial: { registered: false, spells: [], restrictions: [] },
  evolve: {
    GovernmentRegistered: (state: Standing) => ({ ...state, registered: true }),
    ...onBelonging((state: Standing, _: unknown, fact: AnyFact) => belonged(state, belongingOf(fact)!)),
    RightsRestricted: (state: Standing, fact: Restriction) => restricted(state, fact),
    RightsRestored: (state: Standing, fact: Restriction) => restored(state, fact),
  },
};

/** A standing after the government came into a category, or into none. */
export const belonged = (state: Standing, { on, category }: Pick<Belonging, 'on' | 'category'>): Standing => {
  const ended = state.spells.map((spell) => ({ until: on, ...spell }));
  return { ...state, spells: category === null ? ended : [...ended, { category, from: on }] };
};

/** A standing after some of its rights were restricted. */
export const restricted = (state: Standing, { on, rights }: Restriction): Standing => ({
  ...state,
  restrictions: [...state.restrictions, { rights, from: on }],
});

/** A standing after rights were restored; what else was restricted with them stays so. */
export const restored = (state: Standing, { on, rights }: Restriction): Standing => ({
  ...state,
  restrictions: state.restrictions.flatMap((each) => {
    const back = rights.includes('all') ? each.rights : each.rights.filter((right) => rights.includes(right));
    if (each.until !== undefined || back.length === 0) return [each];
    const kept = each.rights.filter((right) => !back.includes(right));
    return [{ ...each, rights: back, until: on }, ...(kept.length > 0 ? [{ ...each, rights: kept }] : [])];
  }),
});

/** Whether on a day, as far as dates say, a government surely was not allowed to stand for the chair. */
export const isBarred = ({ restrictions }: Standing, on: string): boolean => {
  const { latest } = readDate(on);
  const bars = ({ rights }: { rights: string[] }) => rights.includes('all') || rights.includes('stand-for-chair');
  return (
    latest !== null && restrictions.some((each) => bars(each) && holdsOn(latest, each.from, each.until) === 'surely')
  );
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
