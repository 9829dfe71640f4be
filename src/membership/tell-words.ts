import { type Category, type Evidence } from '../language/nouns.js';
import { type Line, type LineText, type Told } from '../timeline/telling.js';
import { tellWords } from './tell.words.js';

/** A category as a sentence says that one became it. */
export const as = (category: Category): LineText => tellWords.inAll(`as-${category}`);

interface Said {
  government: string;
  on?: string;
  meeting?: string;
  decision?: string;
  evidence?: Evidence;
}

/** Adds the meeting at which it was, where it is known, or that nobody knows who decided. */
export const atMeeting = ({ meeting, basis }: { meeting?: string; basis?: string }, what: LineText): LineText => {
  if (meeting !== undefined) return tellWords.inAll('atMeeting', { what });
  return basis === 'reported' ? tellWords.inAll('whoUnknown', { what }) : what;
};

/** One line on the milestones of the government that a fact is about. */
export const milestone = (
  kind: string,
  said: Said,
  text: LineText,
  names: Line['names'] = {},
  more: Partial<Line> = {},
): Told => {
  const { government, on, meeting, decision, evidence } = said;
  const called = text.en.includes('{meeting}') ? { ...names, meeting } : names;
  return {
    lines: [{ government, lane: 'milestone', kind, on, text, names: called, meeting, decision, evidence, ...more }],
  };
};
