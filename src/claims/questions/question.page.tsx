import { type Page } from '../../web/answer.js';
import { Text } from '../../web/sources.js';
import { A, Instant, Position } from '../../web/text.js';
import { called, useView, type View } from '../../web/view.js';
import { claimWords } from '../words.js';
import { type QuestionAnswer, type Step } from './answers.js';
import { Put, SaidAlike } from './claim-lists.js';
import { DecideQuestion } from './decide.js';
import { NumberLine } from './number-line.js';
import { measureText, ownText, titleOf } from './in-words.js';
import { Subject } from './said.js';
import { Standing } from './standing.js';

/** One question: the answer, what is said as bars on a line of numbers, each claim with its source, and what was done. */
export const QuestionPage = (view: View, question: QuestionAnswer): Page => {
  const { say } = claimWords(view.language);
  const { about, said, own, beside, history } = question;
  return {
    title: titleOf(about, view.language),
    room: 'questions',
    data: [`/questions/${question.id}`],
    body: (
      <div class="question">
        <p class="lead">
          <Subject {...about} />
        </p>
        <h1>{measureText(about, view.language)}</h1>
        <section aria-labelledby="answer">
          <h2 id="answer">{say('answer')}</h2>
          <Standing question={question} />
          <Own own={own} />
          <DecideQuestion question={question} />
        </section>
        <section aria-labelledby="said">
          <h2 id="said">
            {say('said')} <span class="amount">{say('witnessesN', { n: question.origins })}</span>
          </h2>
          {said.length > 0 && <NumberLine {...question} />}
          {said.map((_, n) => (
            <SaidAlike key={n} question={question} n={n} />
          ))}
        </section>
        <Put title={say('elsewhere')} hint={say('elsewhereHint')} question={question} claims={question.elsewhere} />
        <Put title={say('setAside')} question={question} claims={question.setAside} />
        {beside.length > 0 && (
          <section>
            <h2>{say('beside')}</h2>
            <ul>
              {beside.map((other) => (
                <li key={other.id}>
                  <A to={`/questions/${other.id}`}>{measureText(other.about, view.language)}</A>
                </li>
              ))}
            </ul>
          </section>
        )}
        {history.length > 0 && <History steps={history} />}
      </div>
    ),
  };
};

const Own = ({ own }: Pick<QuestionAnswer, 'own'>) => {
  const { language } = useView();
  const { say } = claimWords(language);
  if (!own) return <p class="soft">{say('recordSilent')}</p>;
  return (
    <p>
      <A to={own.path.split('?')[0]!} at={Object.fromEntries(new URLSearchParams(own.path.split('?')[1] ?? ''))}>
        {say('recordSays', { said: ownText(own, language) })}
      </A>{' '}
      <span class="soft">{own.why[language]}</span>
    </p>
  );
};

const History = ({ steps }: { steps: Step[] }) => {
  const view = useView();
  const { say, tell } = claimWords(view.language);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      <ol class="history">
        {steps.map(({ type, position, recordedAt, actor, onBehalfOf, reason }) => (
          <li key={position}>
            <p>
              {say(type as 'AnswerProposed')}{' '}
              <span class="soft">
                {tell('by', { who: called(view, actor), instant: <Instant at={recordedAt} /> })} ·{' '}
                <Position at={position} />
              </span>
            </p>
            {reason !== null && <p class="reason">{tell('reason', { reason: <Text text={reason} /> })}</p>}
            {onBehalfOf === actor && type === 'AnswerConfirmed' && <p class="note">{say('selfApproved')}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
