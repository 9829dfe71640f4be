import { type Evidence } from '../language/nouns.js';
import { type Line, type LineText, type Told } from '../timeline/telling.js';

/** What the categories are called in a sentence. */
export const categories = {
  full: { en: 'full member', ko: '정회원' },
  associate: { en: 'associate member', ko: '준회원' },
  special: { en: 'special member', ko: '특별회원' },
  observer: { en: 'observer', ko: '옵서버' },
} as const;

/** A category with its article. */
export const a = (category: keyof typeof categories): string => {
  const { en } = categories[category];
  return `${/^[aeiou]/.test(en) ? 'an' : 'a'} ${en}`;
};

interface Said {
  government: string;
  on?: string;
  meeting?: string;
  decision?: string;
  evidence?: Evidence;
}

/** Adds the meeting at which it was, where it is known, or that nobody knows who decided. */
export const atMeeting = ({ meeting, basis }: { meeting?: string; basis?: string }, text: LineText): LineText => {
  if (meeting !== undefined) return { en: `${text.en} at the {meeting}`, ko: `{meeting}에서 ${text.ko}` };
  return basis === 'reported'
    ? { en: `${text.en}; who decided is not known`, ko: `${text.ko} (결정 기관 미상)` }
    : text;
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
