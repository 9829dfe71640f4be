import { type QuestionItem, type Told } from './answers.js';
import { contradictEachOther, type Gathered } from './gather.js';
import { type Read } from './reading.js';
import { aboutShown, answerShown, ownSaying, ownShown, saidSo } from './shown.js';
import { verdictOf } from './verdicts.js';

/** A question as a list shows it: of what is said `most`, what most texts say before all else, or all of it in order. */
export const itemOf = async (read: Read, question: Gathered, most = Infinity): Promise<QuestionItem> => {
  const { labels, answers, claims } = read;
  const { groups } = question;
  const own = await read.own(question);
  const ownSays = own && ownSaying(own);
  const shown = groups.length > most ? groups.toSorted((a, b) => b.origins - a.origins).slice(0, most) : groups;
  const said = shown.map(({ saying, claims: [first, ...others], origins }): Told => ({
    ...saidSo(first!),
    count: others.length + 1,
    origins,
    besideOwn: ownSays && verdictOf(ownSays, saying),
  }));
  const answer = answerShown(answers.get(question.id), question, claims);
  const contradicts = ownSays && groups.some(({ saying }) => verdictOf(ownSays, saying) === 'contradictory');
  return {
    id: question.id,
    about: aboutShown(question.about, labels),
    state: answer?.state ?? 'open',
    contradictory: contradicts || contradictEachOther(groups),
    said,
    ...(groups.length > said.length && { more: groups.length - said.length }),
    origins: question.origins,
    own: ownShown(own),
    answer,
  };
};
