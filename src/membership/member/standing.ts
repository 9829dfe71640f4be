import { holdsOn } from '../../language/dates.js';
import { type Applied, type Spell, type Standing } from './member.answer.js';

/** As what a government stands on a day, by its spells of membership and its applications that had begun by then. */
export const standingOn = (day: string, spells: Spell[], applications: Applied[]): Standing => {
  const held = spells.map((spell) => ({ ...spell, holds: holdsOn(day, spell.since, spell.until) }));
  const belongs = held.findLast(({ holds }) => holds === 'surely') ?? held.findLast(({ holds }) => holds === 'perhaps');
  if (belongs) {
    const { category, since, position, holds } = belongs;
    return { as: category, since, position, ...(holds === 'perhaps' && { perhaps: true as const }) };
  }
  const open = applications.findLast(({ on, closed }) => holdsOn(day, on, closed) !== 'no');
  if (open) {
    const { on, closed, position } = open;
    const perhaps = holdsOn(day, on, closed) === 'perhaps' && { perhaps: true as const };
    return { as: 'applicant', since: on, position, ...perhaps };
  }
  const last = spells.at(-1);
  return last
    ? { as: 'former', since: last.until, position: last.endedAt }
    : { as: 'none', since: null, position: null };
};
