import { MeetingLink } from '../../web/meeting-link.js';
import { useView } from '../../web/view.js';
import { type MatrixMeeting } from './matrix.answer.js';
import { type Rate } from './rate.js';
import { RateOf } from './rate-of.js';
import { ratesWords } from './rates.words.js';

/** How many of those called came to each meeting, as bars in the rows of a table that says the same in figures. */
export const Rates = ({ meetings }: { meetings: MatrixMeeting[] }) => {
  const { say } = ratesWords(useView().language);
  const rated = meetings.flatMap(({ rate, ...meeting }) => (rate === null ? [] : [{ ...meeting, rate }]));
  if (rated.length < 2) return null;
  return (
    <section class="chart">
      <h2>{say('title')}</h2>
      <p class="note">{say('hint')}</p>
      <table class="rates">
        <thead>
          <tr>
            <th scope="col">{say('meeting')}</th>
            <th scope="col">{say('from0to100')}</th>
            <th scope="col">{say('share')}</th>
          </tr>
        </thead>
        <tbody>
          {rated.map(({ rate, ...meeting }) => (
            <tr key={meeting.id}>
              <th scope="row">
                <MeetingLink {...meeting} />
              </th>
              <td class="bounds">
                <Bar {...rate} />
              </td>
              <td>
                <RateOf rate={rate} />{' '}
                <span class="soft">
                  {rate.came} / {rate.of}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Bar = ({ least, most }: Rate) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="all" width="100" height="10" />
    <rect class="open" width={round(most)} height="10" />
    <rect class="least" width={round(least)} height="10" />
  </svg>
);

const round = (share: number): number => Math.round(share * 1000) / 10;
