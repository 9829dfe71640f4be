import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { type QuestionItem } from './answers.js';
import { measureText, ownText, saidText } from './in-words.js';
import { Subject } from './said.js';

type Shown = QuestionItem & {
  /** Whether it says what it is about, where nothing around it does. */
  withSubject?: boolean;
};

/** A question in a list: what is asked, what is said of it, and how it stands. */
export const QuestionLine = ({ id, about, said, more, own, state, contradictory, answer, withSubject }: Shown) => {
  const { language } = useView();
  const { say } = claimWords(language);
  const told = said.map((each) => {
    const text = saidText(each, about.measure, language);
    return each.origins > 1 ? `${text} (${each.origins})` : text;
  });
  return (
    <li>
      <p>
        {withSubject && (
          <>
            <Subject {...about} />:{' '}
          </>
        )}
        <A to={`/questions/${id}`}>{measureText(about, language)}</A>{' '}
        {answer?.stands && <strong>{saidText(answer.stands, about.measure, language)}</strong>}{' '}
        {state !== 'open' && <span class={`tag ${state}`}>{say(state)}</span>}{' '}
        {contradictory && <span class="tag contradictory">{say('contradictory')}</span>}
      </p>
      <p class="soft">
        {told.join(' · ')}
        {more !== undefined && ` · + ${more}`}
        {own && ` – ${say('recordSays', { said: ownText(own, language) })}`}
      </p>
    </li>
  );
};
