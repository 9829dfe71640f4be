import { idFor } from '../language/ids.js';

/** What of an association or of one of its meetings a published figure counts. */
export const counts = [
  'countries-present',
  'governments-present',
  'members-present',
  'people-present',
  'members-total',
  'member-countries',
] as const;

/** What a published figure counts, or what else a source says: an ordinal, a day, a theme. */
export const measures = [
  ...counts,
  'member-ordinal',
  'chair-ordinal',
  'meeting-ordinal',
  'founding-governments',
  'founding-countries',
  'founded-on',
  'joined-on',
  'theme',
] as const;
export type Measure = (typeof measures)[number];

/** Whether a figure of a day that changed the count holds before or after the vote. */
export const moments = ['before-vote', 'after-vote'] as const;
export type Moment = (typeof moments)[number];

/** What a question is about: what is counted, of what, and where it matters whether before or after the vote. */
export interface About {
  measure: Measure;
  meeting?: string;
  government?: string;
  asOf?: string;
  when?: Moment;
}

type Given = { measure: Measure } & { [K in 'meeting' | 'government' | 'asOf' | 'when']?: About[K] | null };

/** Measures of which sources say a day; but for words all others are figures. */
export const saysDay = (measure: Measure): boolean => measure === 'founded-on' || measure === 'joined-on';
/** Measures of which sources say words. */
export const saysWords = (measure: Measure): boolean => measure === 'theme';
/** Whether what is said of one can be said of the other. */
export const areAlike = (one: Measure, other: Measure): boolean =>
  saysDay(one) === saysDay(other) && saysWords(one) === saysWords(other);
const ofFounding = new Set<Measure>(['founding-governments', 'founding-countries', 'founded-on']);
/** Measures of one member, wherever they were said. */
export const ofMember = (measure: Measure): boolean => measure === 'member-ordinal' || measure === 'joined-on';
const ofTotal = new Set<Measure>(['members-total', 'member-countries']);

/**
 * What a claim is about, as its question is: the founding is the association's own; a member's number and day are the member's,
 * wherever they were said; a total is that of a day; all else is a meeting's, or a day's. Nothing where the claim does not say.
 */
export const aboutOf = ({ measure, meeting, government, asOf, when }: Given): About | undefined => {
  if (ofFounding.has(measure)) return { measure };
  if (ofMember(measure)) return government ? { measure, government } : undefined;
  if (measure === 'chair-ordinal' && government) return { measure, government };
  const of = { ...(government && { government }), ...(when && measure !== 'theme' && { when }) };
  if (asOf && (ofTotal.has(measure) || !meeting)) return { measure, asOf, ...of };
  return meeting ? { measure, meeting, ...of } : undefined;
};

/** The id of a question: the same for the same thing, whoever asks first, and without a name in it. */
export const questionOf = (
  association: string,
  { measure, meeting = '', government = '', asOf = '', when }: About,
): string => idFor('question', association, measure, meeting, government, asOf, when ?? '');
