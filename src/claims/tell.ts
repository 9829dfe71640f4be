import { type Told, type Tellings } from '../timeline/telling.js';
import { inAllLanguages } from '../web/phrases.js';
import { type ClaimEvent, type QuestionEvent } from './events.js';
import { measureText, saidText } from './questions/in-words.js';

/** Figures stand beside what the record counts, on the pages of meetings, and not on a member's timeline. */
export const tellClaims: Tellings<ClaimEvent> = {
  ClaimRecorded: ({ data }) => claimed(data),
  ProposalSetAside: ({ data }) => claimed(data),
};

const claimed = ({ measure, when, government, ...data }: ClaimEvent['data']): Told => {
  const { comparator = null, value = null, upTo = null, said = null } = data;
  const text = inAllLanguages((language) => {
    const what = measureText({ measure, when: when ?? null }, language);
    const so = saidText({ comparator, value, upTo, said }, measure, language);
    return government === undefined ? `${what}: ${so}` : `${what} – {member}: ${so}`;
  });
  return { says: { text, names: { member: government } } };
};

/** What persons decide on them stands on the page of the question; what was asked no fact says, so that `ToldQuestions` does. */
export const tellQuestions: Tellings<QuestionEvent> = {
  AnswerProposed: () => null,
  AnswerConfirmed: () => null,
  AnswerTakenBack: () => null,
  QuestionLeftOpen: () => null,
  ClaimMeasureMarked: () => null,
  ClaimSetAside: () => null,
  ClaimReturned: () => null,
};
