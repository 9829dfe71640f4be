import { type Tellings } from '../timeline/telling.js';
import { type ChairEvent, type DecisionEvent, type RulesEvent } from './events.js';
import { ordinal } from '../language/ordinal.js';

/** How timelines tell of the chair and of decisions; an admission is told by the membership that follows it. */
export const tellGovernance: Tellings<RulesEvent | DecisionEvent | ChairEvent> = {
  RulesAdopted: () => null,
  RulesAmended: () => null,
  DecisionTaken: ({ data: { decision, handle, text } }) => ({
    label: { id: decision, kind: 'decision', names: text as Record<string, string>, handle },
  }),
  ChairElected: ({ data: { government, term, on, decision, meeting, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'chair-elected',
        on,
        text:
          meeting === undefined
            ? { en: `Elected ${ordinal(term)} chair`, ko: `제${term}대 의장단체로 선출` }
            : {
                en: `Elected ${ordinal(term)} chair by the {meeting}`,
                ko: `{meeting}에서 제${term}대 의장단체로 선출`,
              },
        names: { meeting },
        decision,
        meeting,
        evidence,
      },
    ],
  }),
  TermStarted: ({ data: { government, term, on, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'term-started',
        on,
        text: { en: `Took the chair: ${ordinal(term)} term began`, ko: `제${term}대 의장단체 임기 시작` },
        evidence,
      },
    ],
  }),
  TermEnded: ({ data: { government, term, on, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'term-ended',
        on,
        text: { en: `Left the chair: ${ordinal(term)} term ended`, ko: `제${term}대 의장단체 임기 종료` },
        evidence,
      },
    ],
  }),
};
