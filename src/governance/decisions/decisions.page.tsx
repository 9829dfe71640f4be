import { compareDates } from '../../language/dates.js';
import { type Page } from '../../web/answer.js';
import { A, Name, When } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { governanceWords } from '../words.js';
import { type DecisionSummary } from './decision.query.js';

/** All decisions by the day, newest first. */
export const DecisionsPage = (view: View, decisions: DecisionSummary[]): Page => {
  const { say } = governanceWords(view.language);
  const newestFirst = decisions.toSorted((a, b) => compareDates(a.on, b.on)).toReversed();
  return {
    title: say('decisions'),
    room: 'decisions',
    data: ['/decisions'],
    body: (
      <>
        <h1>
          {say('decisions')} <span class="amount">{decisions.length}</span>
        </h1>
        {decisions.length === 0 && <p class="none">{say('noDecisions')}</p>}
        <ol class="lines">
          {newestFirst.map((decision) => (
            <DecisionLine key={decision.id} {...decision} />
          ))}
        </ol>
      </>
    ),
  };
};

const DecisionLine = ({ id, handle, text, on, outcome, meeting }: DecisionSummary) => {
  const { say } = governanceWords(useView().language);
  return (
    <li>
      <span class="when">
        <When on={on} />
      </span>
      <span>
        <A to={`/decisions/${handle ?? id}`}>
          <Name of={text} />
        </A>{' '}
        <span class={`tag ${outcome}`}>{say(outcome as 'adopted')}</span>
        {meeting && (
          <span class="soft">
            {' · '}
            <A to={`/meetings/${meeting.handle ?? meeting.id}`}>
              <Name of={meeting.names} />
            </A>
          </span>
        )}
      </span>
    </li>
  );
};
