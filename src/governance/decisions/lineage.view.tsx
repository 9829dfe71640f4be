import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { governanceWords } from '../words.js';
import { type DecisionSummary, type Lineage } from './decision.answer.js';
import { decisionWords } from './decision.words.js';

/** The decisions that a decision follows or that followed it, and which took the place of which. */
export const LineageLines = ({ follows, followedBy, supersedes, supersededBy }: Lineage) => {
  const { say, tell } = decisionWords(useView().language);
  if (!follows && !supersededBy && followedBy.length + supersedes.length === 0) return null;
  return (
    <>
      <h2>{say('lineage')}</h2>
      <ul class="lineage">
        {follows && <li>{tell('follows', { decision: <Short {...follows} /> })}</li>}
        {supersedes.map((each) => (
          <li key={each.id}>{tell('supersedes', { decision: <Short {...each} /> })}</li>
        ))}
        {followedBy.map((each) => (
          <li key={each.id}>{tell('followedBy', { decision: <Short {...each} /> })}</li>
        ))}
        {supersededBy && (
          <li>
            {tell('supersededBy', { date: <When on={supersededBy.since} />, decision: <Short {...supersededBy} /> })}
          </li>
        )}
      </ul>
    </>
  );
};

const Short = ({ id, handle, text, on, outcome }: DecisionSummary) => {
  const { say } = governanceWords(useView().language);
  return (
    <>
      <A to={`/decisions/${handle ?? id}`}>
        <Name of={text} />
      </A>{' '}
      <span class={`tag ${outcome}`}>{say(outcome as 'adopted')}</span>{' '}
      <span class="soft">
        <When on={on} />
      </span>
    </>
  );
};
