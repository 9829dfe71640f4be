import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Panels } from '../../web/panels.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { QuestionLine } from './question-line.js';
import { QuestionsInPart } from './questions-part.query.js';
import { type QuestionsAnswer } from './questions.query.js';

/** So many questions are shown beside something else. */
const MOST = 5;

/** Tells whoever looks at what changed which questions are open still, and whoever confirms which answers wait for it. */
@Injectable()
export class OpenQuestionPanels {
  constructor(panels: Panels, queries: QueryBus) {
    const hang = (place: 'changes' | 'requests', state: State) =>
      panels.hang(place, 1, async ({ asOf }) => {
        const found = await queries.execute(new QuestionsInPart(asOf, { state }, 0, MOST));
        return found.count === 0 ? null : <Questions key={`${state}-questions`} {...found} state={state} />;
      });
    hang('changes', 'open');
    hang('requests', 'proposed');
  }
}

type State = 'open' | 'proposed';

const Questions = ({ items, count, state }: Pick<QuestionsAnswer, 'items' | 'count'> & { state: State }) => {
  const { say } = claimWords(useView().language);
  return (
    <section>
      <h2>
        <A to="/questions" at={{ state }}>
          {say(`${state}Questions`)}
        </A>{' '}
        <span class="amount">{count}</span>
      </h2>
      <ul class="plain">
        {items.map((item) => (
          <QuestionLine key={item.id} {...item} withSubject />
        ))}
      </ul>
      {state === 'open' && count > MOST && (
        <p>
          <A to="/questions" at={{ state }}>
            {say('allOpen')}
          </A>
        </p>
      )}
    </section>
  );
};
