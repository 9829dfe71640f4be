import { type Recorded } from '../../eventstore/facts.js';
import { handlers } from '../../eventstore/projection.js';
import { aboutOf, type ClaimEvent, type QuestionEvent, questionOf } from '../../claims/events.js';
import { rowOf, textOf } from './row.js';
import { SearchText } from './search-text.entity.js';

const ofQuestion = ({ reason }: Recorded, question: string, said?: string | null) => ({
  item: question,
  type: 'question' as const,
  place: `/questions/${question}`,
  texts: [...textOf('text', 'und', said), ...textOf('because', 'und', reason)],
});

/** Claims by what the sources say, and questions by why somebody stands by an answer, or leaves them open. */
export const ofClaims = {
  ...handlers<ClaimEvent>({
    ClaimRecorded: (fact, rows) => {
      const { claim, said, counting, meeting, government, asOf, evidence = [] } = fact.data;
      const about = aboutOf(fact.data);
      const texts = [
        ...textOf('text', 'und', said),
        ...textOf('counting', 'und', counting),
        ...evidence.flatMap(({ quote, language = 'und' }) => textOf('quote', language, quote)),
      ];
      if (texts.length === 0) return;
      const place = about ? `/questions/${questionOf(fact.association, about)}` : '/questions';
      const told = { item: claim, type: 'claim' as const, place, governments: [government], meeting, on: asOf, texts };
      rows.put(SearchText, fact, rowOf(fact, told));
    },
  }),
  ...handlers<QuestionEvent>({
    AnswerProposed: (fact, rows) => {
      const told = ofQuestion(fact, fact.data.question, fact.data.own?.said);
      if (told.texts.length > 0) rows.put(SearchText, fact, rowOf(fact, told));
    },
    QuestionLeftOpen: (fact, rows) => {
      const told = ofQuestion(fact, fact.data.question);
      if (told.texts.length > 0) rows.put(SearchText, fact, rowOf(fact, told));
    },
    AnswerTakenBack: (fact, rows) => rows.amend(SearchText, fact, ({ type }) => type === 'question', null),
  }),
};
