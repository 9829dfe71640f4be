import { Text } from '../../web/sources.js';
import { Instant } from '../../web/text.js';
import { called, useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { type QuestionAnswer } from './answers.js';
import { saidText } from './in-words.js';

/** What is stood by, by whom and why; or that nobody stands by anything. */
export const Standing = ({ question: { answer, about, contradictory } }: { question: QuestionAnswer }) => {
  const view = useView();
  const { language } = view;
  const { say, tell } = claimWords(language);
  const mark = contradictory && <span class="tag contradictory">{say('contradictory')}</span>;
  if (!answer)
    return (
      <p>
        {say('noAnswer')} {mark}
      </p>
    );
  const { state, stands, own, reason, proposedBy, confirmedBy, since, gone, selfApproved } = answer;
  const said = stands ? saidText(stands, about.measure, language) : say('erased');
  return (
    <>
      <p>
        <strong class="stands">
          {state === 'left-open' ? say('stayOpen') : say(own ? 'standsByOwn' : 'standsBy', { said })}
        </strong>{' '}
        <span class={`tag ${state}`}>{say(state)}</span> {mark}
      </p>
      {gone && <p class="refused">{say('gone')}</p>}
      {reason !== null && <p class="reason">{tell('reason', { reason: <Text text={reason} /> })}</p>}
      <p class="soft">
        {tell('by', { who: called(view, confirmedBy ?? proposedBy), instant: <Instant at={since} /> })}
      </p>
      {selfApproved && <p class="note">{say('selfApproved')}</p>}
      {state === 'proposed' && <p class="note">{say('unconfirmed')}</p>}
    </>
  );
};
