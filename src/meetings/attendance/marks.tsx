import { useView } from '../../web/view.js';
import { type Status, statuses } from '../events.js';
import { meetingWords } from '../words.js';

const marks = { present: 'P', represented: 'R', excused: 'E', absent: 'A', unknown: 'U' } as const;

/** A status as a mark that fits a cell; its word is there for who asks and who listens. */
export const Mark = ({ status }: { status: Status }) => {
  const { say } = meetingWords(useView().language);
  return (
    <abbr class={`cell ${status}`} title={say(status)}>
      {say(marks[status])}
    </abbr>
  );
};

export const Legend = () => {
  const { say } = meetingWords(useView().language);
  return (
    <dl class="legend" aria-label={say('legend')}>
      {statuses.map((status) => (
        <div key={status}>
          <dt>
            <Mark status={status} />
          </dt>
          <dd>{say(status)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <span class="cell not-then">·</span>
        </dt>
        <dd>{say('notThen')}</dd>
      </div>
    </dl>
  );
};
