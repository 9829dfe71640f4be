import { ordinal } from '../language/ordinal.js';
import { type Line, type LineText, type Tellings } from '../timeline/telling.js';
import { type ChairEvent } from './chair.shapes.js';
import { tellWords } from './tell.words.js';

/** A milestone on the way to the chair and from it. */
const milestone = (
  kind: string,
  { government, on, ...more }: Pick<Line, 'government' | 'on' | 'meeting' | 'decision' | 'names' | 'evidence'>,
  text: LineText,
): Line => ({ government, lane: 'milestone', kind, on, text, ...more });

const inOrder = (key: Parameters<typeof tellWords.inAll>[0], term: number): LineText =>
  tellWords.inAll(key, { n: term, nth: ordinal(term) });

/** How timelines tell of the chair. A term that ends with the next is told with that, so that both stay on one day. */
export const tellChair: Tellings<ChairEvent> = {
  CandidacySubmitted: ({ data: { government, term, on, basis, meeting, evidence } }) => ({
    lines: [
      milestone(
        'candidacy-submitted',
        { government, on, meeting, evidence },
        inOrder(basis === 'proposal' ? 'proposed' : 'stood', term),
      ),
    ],
  }),
  CandidacyWithdrawn: ({ data: { government, term, on, evidence } }) => ({
    lines: [milestone('candidacy-withdrawn', { government, on, evidence }, inOrder('gaveUp', term))],
  }),
  ChairElected: ({ data: { government, term, on, decision, meeting, evidence } }) => ({
    lines: [
      milestone(
        'chair-elected',
        { government, on, decision, meeting, evidence, names: { meeting } },
        inOrder(meeting === undefined ? 'elected' : 'electedBy', term),
      ),
    ],
  }),
  ChairHandedOver: ({ data: { government, term, on, by, meeting, evidence } }) => ({
    lines: [
      milestone(
        'chair-handed-over',
        { government, on, meeting, evidence, names: { by } },
        inOrder(by === undefined ? 'flag' : 'flagFrom', term),
      ),
    ],
  }),
  TermStarted: ({ data: { government, term, on, ends, evidence } }) => ({
    lines: [
      milestone('term-started', { government, on, evidence }, inOrder('began', term)),
      ...(ends
        ? [milestone('term-ended', { government: ends.government, on, evidence }, inOrder('left', ends.term))]
        : []),
    ],
  }),
  TermEnded: ({ data: { government, term, on, next, evidence } }) =>
    next === undefined
      ? { lines: [milestone('term-ended', { government, on, evidence }, inOrder('left', term))] }
      : null,
};
