import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { commitmentWords } from '../words.js';
import { type CommitmentItem } from './answers.js';
import { Sides } from './sides.js';

/** One commitment in a list: by when it is due, how it stands, what it says, between whom. */
export const CommitmentLine = ({ id, handle, kind, by, to, text, standing, ended }: CommitmentItem) => {
  const { say, tell } = commitmentWords(useView().language);
  const { due } = standing;
  return (
    <li>
      <span class="when">
        {ended !== null && <When on={ended} />}
        {ended === null && (due === null ? say('noDue') : tell('due', { date: <When on={due} /> }))}
      </span>
      <span>
        <A to={`/commitments/${handle ?? id}`}>
          <Name of={text} />
        </A>{' '}
        <Mark {...standing} />
        <span class="soft">
          {' · '}
          {tell('line', { kind: say(kind), by: <Sides of={[by]} />, to: <Sides of={to} /> })}
        </span>
      </span>
    </li>
  );
};

/** How it stands on the day, in a word. */
export const Mark = ({ state, perhaps }: CommitmentItem['standing']) => {
  const { say } = commitmentWords(useView().language);
  return (
    <>
      <span class={`tag ${state}`}>{say(state)}</span>
      {perhaps && (
        <>
          {' '}
          <span class="tag doubt">{say('perhapsMark')}</span>
        </>
      )}
    </>
  );
};
