import { type AsOf } from '../../language/as-of.js';
import { Kept } from '../../web/kept.js';
import { type OwnAnswers } from '../../web/own-answers.js';

const kept = new Kept<boolean>();

/** Whether the record may be taken to hold all members of a day; else what is counted of a meeting is the least that it can be. */
export const knowsAll = (owns: OwnAnswers, asOf: AsOf, day: string): Promise<boolean> =>
  kept.of(asOf, day, async () => {
    const total = await owns.reading(asOf)({ measure: 'members-total', asOf: day });
    return total?.bounds?.[1] !== Infinity;
  });
