import { readDate } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';
import { type Expected, type Restriction } from '../attendance/attendance.entity.js';
import { type Held, type Window } from './room.js';

type Spell = Pick<Expected, 'government' | 'category' | 'since' | 'until'>;

/**
 * Who may vote in a window of time: governments in a category that votes, whose right is not restricted. Who came in or left on
 * that very day may vote perhaps, since nobody says whether it was before or after.
 */
export const entitledIn = (
  spells: Spell[],
  restrictions: Pick<Restriction, 'government' | 'since' | 'until'>[],
  votes: (category: Category) => boolean,
  window: Window,
): Map<string, 'surely' | 'perhaps'> => {
  const may = new Map<string, 'surely' | 'perhaps'>();
  for (const spell of spells) {
    const held = votes(spell.category) ? holdsIn(spell, window) : 'no';
    if (held !== 'no' && may.get(spell.government) !== 'surely') may.set(spell.government, held);
  }
  for (const restriction of restrictions) {
    const held = holdsIn(restriction, window);
    if (held === 'surely') may.delete(restriction.government);
    else if (held === 'perhaps' && may.has(restriction.government)) may.set(restriction.government, 'perhaps');
  }
  return may;
};

const holdsIn = ({ since, until }: { since: string; until: string | null }, { from, to }: Window): Held => {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  const begins = readDate(since);
  const ends = until === null ? undefined : readDate(until);
  const isOver = ends !== undefined && (ends.latest ?? '9999-12-31') < first;
  if ((begins.earliest ?? '') > last || isOver) return 'no';
  const hasBegun = begins.latest !== null && begins.latest < first;
  const stillHolds = ends === undefined || (ends.earliest ?? '') > last;
  return hasBegun && stillHolds ? 'surely' : 'perhaps';
};
