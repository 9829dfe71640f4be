import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type QuorumAnswer } from './quorum.query.js';

/** Whether there were enough for a vote on the days of the meeting; nothing where the rules name no quorum. */
export const QuorumLine = ({ quorum: { thresholds, reached, ifAllStayed, explanation } }: { quorum: QuorumAnswer }) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  if (thresholds.length === 0) return null;
  return (
    <section aria-labelledby="quorum">
      <h2 id="quorum">{say('quorum')}</h2>
      <p>{explanation[language]}</p>
      {ifAllStayed !== reached && <p class="note">{say(`ifAllStayed-${ifAllStayed}`)}</p>}
    </section>
  );
};
