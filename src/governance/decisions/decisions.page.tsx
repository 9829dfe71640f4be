import { type Page } from '../../web/answer.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { A, Name, When } from '../../web/text.js';
import { Turn } from '../../web/turn.js';
import { useView, type View } from '../../web/view.js';
import { type Bodies } from '../events.js';
import { governanceWords } from '../words.js';
import { type DecisionSummary } from './decision.answer.js';
import { DecisionFilters } from './decision-filters.js';
import { decisionWords } from './decision.words.js';
import { EffectsInShort } from './effects.js';

/** So many decisions stand on a page. */
export const PER_PAGE = 100;

interface Shown {
  /** Those of this page, newest first, and how many there are. */
  decisions: DecisionSummary[];
  count: number;
  page: number;
  /** Those that may be chosen among. */
  bodies: Bodies;
}

/** The decisions that are asked for by the day, newest first. */
export const DecisionsPage = (view: View, { decisions, count, page, bodies }: Shown): Page => {
  const { language } = view;
  const { say } = governanceWords(language);
  return {
    title: say('decisions'),
    room: 'decisions',
    isList: true,
    data: ['/decisions', asked(view)],
    body: (
      <>
        <h1>
          {say('decisions')} <span class="amount">{count}</span>
        </h1>
        <p>
          <A to="/rules">{decisionWords(language).say('rulesByDate')}</A>
        </p>
        <DecisionFilters bodies={bodies} />
        {decisions.length === 0 && <p class="none">{say('noDecisions')}</p>}
        <ol class="lines">
          {decisions.map((decision) => (
            <DecisionLine key={decision.id} {...decision} />
          ))}
        </ol>
        <Turn page={page} more={count > page * PER_PAGE} />
      </>
    ),
  };
};

const DecisionLine = ({ id, handle, text, on, outcome, meeting, effects, discrepancies }: DecisionSummary) => {
  const { language } = useView();
  const { say } = governanceWords(language);
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
        {discrepancies.length > 0 && (
          <span class="refused"> {decisionWords(language).say('notAsRules', { n: discrepancies.length })}</span>
        )}
        {meeting && (
          <span class="soft">
            {' · '}
            <MeetingLink {...meeting} />
          </span>
        )}
        <EffectsInShort effects={effects} />
      </span>
    </li>
  );
};

const asked = ({ asked: { body, outcome, matter, discrepancy, from, to } }: View) => ({
  body,
  outcome,
  matter,
  discrepancy,
  from,
  to,
});
