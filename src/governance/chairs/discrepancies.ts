import { rulesOfDay, type RulesVersion } from '../events.js';
import { belonged, isBarred, mayHoldChair, restricted, restored, type Standing } from '../standing.js';
import { type Discrepancy } from './answer.js';
import { type ChairTerm } from './chair.entity.js';
import { type ChairStanding } from './ground.entity.js';

/** A government's standing, from the rows that tell of it. */
export const standingOf = (rows: ChairStanding[]): Standing =>
  rows
    .toSorted((a, b) => a.origin - b.origin)
    .reduce<Standing>(
      (standing, { what, on, category, rights }) => {
        if (what === 'belongs') return belonged(standing, { on, category });
        const said = { on, rights: rights ?? [] };
        return what === 'restricted' ? restricted(standing, said) : restored(standing, said);
      },
      { registered: true, spells: [], restrictions: [] },
    );

/** What of an election the rules of its day, as known, did not allow; it stays in the record as what happened. */
export const discrepanciesOf = (
  { elected, body }: Pick<ChairTerm, 'elected' | 'body'>,
  member: Standing,
  versions: RulesVersion[],
): Discrepancy[] => {
  const version = rulesOfDay(versions, elected);
  const mayElect = version?.bodies.some((each) => each.body === body && each.electsChair);
  return [
    ...(version && body !== null && !mayElect ? (['body-may-not-elect'] as const) : []),
    ...(mayHoldChair(member, versions, elected) ? [] : (['member-may-not-chair'] as const)),
    ...(isBarred(member, elected) ? (['member-may-not-stand'] as const) : []),
  ];
};
