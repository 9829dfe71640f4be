import { answers, type Reaction } from '../eventstore/reaction.js';
import { ElectChair } from './elect-chair.js';
import { type DecisionEvent } from './events.js';

/** Whom an adopted decision gives the chair is elected, unless that was recorded already. */
export const whenChairDecided: Reaction = {
  name: 'when-chair-decided',
  on: answers<DecisionEvent>({
    DecisionTaken: ({ data: { outcome, electsChair, decision } }) =>
      outcome !== 'adopted' || !electsChair
        ? []
        : [
            Object.assign(new ElectChair(), {
              member: electsChair.government,
              term: electsChair.term,
              decision,
            }),
          ],
  }),
};
