import { questionOf } from '../../claims/events.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { figureText } from '../figures/figure-text.js';
import { timesSaid } from '../figures/times-said.js';
import { disputedAmong } from '../figures/verdict.js';
import { meetingWords } from '../words.js';
import { type MatrixMeeting as Meeting } from './matrix.answer.js';
import { RateOf } from './rate-of.js';

/** How many came to each meeting, which share of the members of that day, and how many others say there were. */
export const Totals = ({ meetings }: { meetings: Meeting[] }) => {
  const { say } = meetingWords(useView().language);
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('cameTotal')}</th>
        {meetings.map(({ id, came, rate }) => (
          <td key={id}>{came === 0 && rate === null ? '–' : came}</td>
        ))}
        <td colSpan={3} />
      </tr>
      <tr>
        <th scope="row">{say('rateOfMembers')}</th>
        {meetings.map(({ id, rate }) => (
          <td key={id}>
            <RateOf rate={rate} />
          </td>
        ))}
        <td colSpan={3} />
      </tr>
      {meetings.some(({ reported }) => reported.length > 0) && (
        <tr class="reported">
          <th scope="row">{say('reportedTotal')}</th>
          {meetings.map((meeting) => (
            <td key={meeting.id}>
              <Reported {...meeting} />
            </td>
          ))}
          <td colSpan={3} />
        </tr>
      )}
    </tfoot>
  );
};

/** So many figures stand in a cell; the question has all. */
export const MOST_SAID = 4;

/** What others published beside the count, each figure with the verdict; it leads to the question. */
const Reported = ({ id, reported, ofReported = reported.length }: Meeting) => {
  const { language, asOf } = useView();
  const { say } = meetingWords(language);
  if (reported.length === 0) return null;
  const disputed = disputedAmong(reported);
  return (
    <A to={`/questions/${questionOf(asOf.association, { measure: 'governments-present', meeting: id })}`}>
      {reported.map((figure, n) => (
        <span key={n} class={`said ${disputed.has(figure) ? 'contradictory' : (figure.verdict ?? '')}`}>
          {figureText(figure, language)}{' '}
          <small>
            {timesSaid(figure, language)},{' '}
            {say(disputed.has(figure) ? 'contradictsOthers' : (figure.verdict ?? 'notCompared'))}
          </small>
        </span>
      ))}
      {ofReported > reported.length && <span class="said">+ {ofReported - reported.length}</span>}
    </A>
  );
};
