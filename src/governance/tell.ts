import { type Tellings } from '../timeline/telling.js';
import { tellChair } from './chair.tell.js';
import { type ChairEvent, type DecisionEvent, type RulesEvent } from './events.js';

/** How timelines tell of the chair and of decisions; an admission is told by the membership that follows it. */
export const tellGovernance: Tellings<RulesEvent | DecisionEvent | ChairEvent> = {
  RulesAdopted: () => null,
  RulesAmended: () => null,
  DecisionSuperseded: () => null,
  DecisionTaken: ({ data: { decision, handle, text } }) => ({
    label: { id: decision, kind: 'decision', names: text as Record<string, string>, handle },
  }),
  ...tellChair,
};
