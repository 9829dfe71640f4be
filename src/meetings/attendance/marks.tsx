import { type PageLanguage } from '../../web/page-language.js';
import { useView } from '../../web/view.js';
import { type Status, statuses } from '../events.js';
import { meetingWords } from '../words.js';

const marks = { present: 'P', online: 'O', represented: 'R', excused: 'E', absent: 'A', unknown: 'U' } as const;

/** A status, present in the room and online told apart. */
export type Marked = Status | 'online';

/** The letter that stands for a status. */
export const letterOf = (status: Marked, language: PageLanguage): string => meetingWords(language).say(marks[status]);

/** A status as a mark that fits a cell; its word is there for who asks and who listens. */
export const Mark = ({ status }: { status: Marked }) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  return (
    <abbr class={`cell ${status}`} title={say(status)}>
      {letterOf(status, language)}
    </abbr>
  );
};

const legend: Marked[] = statuses.flatMap((status): Marked[] => (status === 'present' ? [status, 'online'] : [status]));

export const Legend = () => {
  const { say } = meetingWords(useView().language);
  return (
    <dl class="legend" aria-label={say('legend')}>
      {legend.map((status) => (
        <div key={status}>
          <dt>
            <Mark status={status} />
          </dt>
          <dd>{say(status === 'unknown' ? 'unknownMark' : status)}</dd>
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
