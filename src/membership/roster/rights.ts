import { compareDates, type Holding, holdsOn } from '../../language/dates.js';
import { type Category, type Right } from '../../language/nouns.js';
import { type CategoryRule, type CategoryRules, type RestingRight, type RosterEntry } from './roster.entity.js';

/** Why a government has a right on a day, or has it not. */
export type Reason =
  | { kind: 'category'; category: Category; grants: boolean; rules: string | null; perhaps?: true }
  | { kind: 'resting'; right: Right; since: string; until: string | null; position: number; perhaps?: true }
  | { kind: 'no-member' };

/** Whether a government has a right on a day, and why. */
export interface RightAnswer {
  has: Holding;
  because: Reason[];
}

/** The rights that come with a category: `vote` and `stand-for-chair`. */
export type CategoryRight = Extract<Right, 'vote' | 'stand-for-chair'>;

/** Answers by the rules in force on the day and by what rests then; `spells` and `resting` are those of one government. */
export const rightOn = (
  day: string,
  right: CategoryRight,
  spells: Pick<RosterEntry, 'category' | 'since' | 'until'>[],
  resting: Pick<RestingRight, 'name' | 'since' | 'until' | 'position'>[],
  versions: Pick<CategoryRules, 'version' | 'inForce' | 'categories'>[],
): RightAnswer => {
  const rules = versions
    .toSorted((a, b) => compareDates(a.inForce, b.inForce))
    .findLast(({ inForce }) => holdsOn(day, inForce) !== 'no');
  const belonging = spells.flatMap(({ category, since, until }) => {
    const holds = holdsOn(day, since, until);
    if (holds === 'no') return [];
    const said = rules?.categories?.find((each) => each.category === category);
    const grants = said === undefined ? category === 'full' : granted(said, right);
    const rule = said === undefined ? null : rules!.version;
    return [{ kind: 'category' as const, category, grants, rules: rule, ...doubt(holds) }];
  });
  if (belonging.length === 0) return { has: 'no', because: [{ kind: 'no-member' }] };
  const rests = resting.flatMap(({ name, since, until, position }) => {
    const holds = name === right || name === 'all' ? holdsOn(day, since, until) : 'no';
    return holds === 'no' ? [] : [{ kind: 'resting' as const, right: name, since, until, position, ...doubt(holds) }];
  });
  return { has: conclusion(belonging, rests), because: [...belonging, ...rests] };
};

const granted = ({ votes, chairs }: CategoryRule, right: CategoryRight): boolean => (right === 'vote' ? votes : chairs);

const doubt = (holds: Holding): { perhaps?: true } => (holds === 'perhaps' ? { perhaps: true } : {});

/** What rests for sure is not had; a doubt on either side stays one. */
const conclusion = (belonging: { grants: boolean; perhaps?: true }[], rests: { perhaps?: true }[]): Holding => {
  const granting = belonging.filter(({ grants }) => grants);
  if (granting.length === 0 || rests.some(({ perhaps }) => !perhaps)) return 'no';
  const sure = granting.some(({ perhaps }) => !perhaps);
  return sure && rests.length === 0 ? 'surely' : 'perhaps';
};
