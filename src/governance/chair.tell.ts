import { ordinal } from '../language/ordinal.js';
import { type Line, type LineText, type Tellings } from '../timeline/telling.js';
import { type ChairEvent } from './chair.shapes.js';

/** A milestone on the way to the chair and from it. */
const milestone = (
  kind: string,
  { government, on, ...more }: Pick<Line, 'government' | 'on' | 'meeting' | 'decision' | 'names' | 'evidence'>,
  text: LineText,
): Line => ({ government, lane: 'milestone', kind, on, text, ...more });

const left = (term: number): LineText => ({
  en: `Left the chair: ${ordinal(term)} term ended`,
  ko: `제${term}대 의장단체 임기 종료`,
});

/** How timelines tell of the chair. A term that ends with the next is told with that, so that both stay on one day. */
export const tellChair: Tellings<ChairEvent> = {
  CandidacySubmitted: ({ data: { government, term, on, basis, meeting, evidence } }) => ({
    lines: [
      milestone(
        'candidacy-submitted',
        { government, on, meeting, evidence },
        basis === 'proposal'
          ? { en: `Proposed as ${ordinal(term)} chair`, ko: `제${term}대 의장단체 후보로 추천` }
          : { en: `Stood for ${ordinal(term)} chair`, ko: `제${term}대 의장단체 입후보` },
      ),
    ],
  }),
  CandidacyWithdrawn: ({ data: { government, term, on, evidence } }) => ({
    lines: [
      milestone(
        'candidacy-withdrawn',
        { government, on, evidence },
        {
          en: `No longer stood for ${ordinal(term)} chair`,
          ko: `제${term}대 의장단체 입후보 철회`,
        },
      ),
    ],
  }),
  ChairElected: ({ data: { government, term, on, decision, meeting, evidence } }) => ({
    lines: [
      milestone(
        'chair-elected',
        { government, on, decision, meeting, evidence, names: { meeting } },
        meeting === undefined
          ? { en: `Elected ${ordinal(term)} chair`, ko: `제${term}대 의장단체로 선출` }
          : { en: `Elected ${ordinal(term)} chair by the {meeting}`, ko: `{meeting}에서 제${term}대 의장단체로 선출` },
      ),
    ],
  }),
  ChairHandedOver: ({ data: { government, term, on, by, meeting, evidence } }) => ({
    lines: [
      milestone(
        'chair-handed-over',
        { government, on, meeting, evidence, names: { by } },
        by === undefined
          ? { en: `Took over the flag as ${ordinal(term)} chair`, ko: `제${term}대 의장단체로서 의장기 인수` }
          : {
              en: `Took over the flag from {by} as ${ordinal(term)} chair`,
              ko: `{by}에게서 제${term}대 의장단체 의장기 인수`,
            },
      ),
    ],
  }),
  TermStarted: ({ data: { government, term, on, ends, evidence } }) => ({
    lines: [
      milestone(
        'term-started',
        { government, on, evidence },
        { en: `Took the chair: ${ordinal(term)} term began`, ko: `제${term}대 의장단체 임기 시작` },
      ),
      ...(ends ? [milestone('term-ended', { government: ends.government, on, evidence }, left(ends.term))] : []),
    ],
  }),
  TermEnded: ({ data: { government, term, on, next, evidence } }) =>
    next === undefined ? { lines: [milestone('term-ended', { government, on, evidence }, left(term))] } : null,
};
