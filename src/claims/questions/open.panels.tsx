import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Panels } from '../../web/panels.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { QuestionLine } from './question-line.js';
import { QuestionsInPart } from './questions-part.query.js';
import { type QuestionsAnswer } from './questions.query.js';

/** So many open questions are shown beside what changed. */
const MOST = 5;

/** Tells whoever looks at what changed which questions are open still. */
@Injectable()
export class OpenQuestionPanels {
  constructor(panels: Panels, queries: QueryBus) {
    panels.hang('changes', 1, async ({ asOf }) => {
      const open = await queries.execute(new QuestionsInPart(asOf, { state: 'open' }, 0, MOST));
      return open.count === 0 ? null : <OpenQuestions key="open-questions" {...open} />;
    });
  }
}

const OpenQuestions = ({ items, count }: Pick<QuestionsAnswer, 'items' | 'count'>) => {
  const { say } = claimWords(useView().language);
  return (
    <section>
      <h2>
        <A to="/questions" at={{ state: 'open' }}>
          {say('openQuestions')}
        </A>{' '}
        <span class="amount">{count}</span>
      </h2>
      <ul class="plain">
        {items.map((item) => (
          <QuestionLine key={item.id} {...item} withSubject />
        ))}
      </ul>
      {count > MOST && (
        <p>
          <A to="/questions" at={{ state: 'open' }}>
            {say('allOpen')}
          </A>
        </p>
      )}
    </section>
  );
};
