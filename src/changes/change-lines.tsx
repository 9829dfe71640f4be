import { groupBy } from '../web/group-by.js';
import { type Kinds } from '../web/kinds.js';
import { useView } from '../web/view.js';
import { Name } from '../web/text.js';
import { type Change } from './changes.query.js';
import { ChangeLine } from './change-line.js';

/** So many of one kind, of one meeting, are shown line by line; more fold into one. */
const MOST_APART = 3;

interface Shown {
  sentences: Change[];
  kinds: Kinds;
  /** What happened last first; what was recorded last otherwise. */
  byDay?: boolean;
}

/** Changes line by line; what is of one kind and one meeting stands together. */
export const ChangeLines = ({ sentences, kinds, byDay = false }: Shown) => {
  const { language } = useView();
  const ordered = byDay ? sentences.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1)) : sentences;
  const groups = groupBy(ordered, ({ event, type, meeting, corrects }) =>
    corrects || (byDay && !meeting) ? `${event.position}` : `${type} ${meeting?.id ?? ''}`,
  );
  return (
    <ul class="lines changed">
      {[...groups.values()].map((of) =>
        of.length <= MOST_APART ? (
          of.map((each) => <ChangeLine key={each.event.position} {...each} kind={kinds.say(each.type, language)} />)
        ) : (
          <li key={of[0]!.event.position} class="many">
            <details class="fold">
              <summary>
                <strong>{kinds.say(of[0]!.type, language)}</strong>
                {of[0]!.meeting && <Meeting names={of[0]!.meeting.names} />} <span class="amount">{of.length}</span>
              </summary>
              <ul class="lines">
                {of.map((each) => (
                  <ChangeLine key={each.event.position} {...each} />
                ))}
              </ul>
            </details>
          </li>
        ),
      )}
    </ul>
  );
};

/** What opens and closes holds no link: the meeting's stands with each line below it. */
const Meeting = ({ names }: { names: Record<string, string> }) => (
  <>
    {': '}
    <Name of={names} />
  </>
);
