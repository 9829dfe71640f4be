import { sortKey } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { BodyName, handleInWords } from '../../web/body-name.js';
import { groupBy } from '../../web/group-by.js';
import { A, Name, plainName } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type MatrixMeeting as Meeting } from './matrix.answer.js';

interface Shown {
  meetings: Meeting[];
  bodies: Map<string, Names>;
}

/** Which meetings are of which body, where there are several. */
const Bodies = ({ meetings, bodies }: Shown) => {
  const { language } = useView();
  const groups = [...groupBy(meetings, ({ body }) => body)];
  if (groups.length < 2) return null;
  return (
    <tr class="bodies">
      <td />
      {groups.map(([body, { length }]) => {
        const names = bodies.get(body);
        return (
          <th
            key={body}
            scope="colgroup"
            colSpan={length}
            title={names ? plainName(names, language) : handleInWords(body)}
          >
            <BodyName body={body} names={names} />
          </th>
        );
      })}
      <td colSpan={3} />
    </tr>
  );
};

/** The meetings, each with its year, under their bodies. */
export const Head = ({ meetings, bodies }: Shown) => {
  const { say } = meetingWords(useView().language);
  return (
    <thead>
      <Bodies meetings={meetings} bodies={bodies} />
      <tr>
        <th scope="col">{say('government')}</th>
        {meetings.map(({ id, handle, names, on, reported }) => (
          // The foot comes last of all and must find its room: a column that grows late moves what is being read.
          <th key={id} scope="col" class={reported.length > 0 ? 'meeting with-figures' : 'meeting'}>
            <span class="upright">
              <A to={`/meetings/${handle}`}>
                <Name of={names} />
              </A>
            </span>
            <span class="year">{sortKey(on).first?.slice(0, 4)}</span>
          </th>
        ))}
        <th scope="col" class="sum">
          {say('came')}
        </th>
        <th scope="col" class="sum">
          {say('rate')}
        </th>
        <th scope="col" class="sum">
          {say('unknownTotal')}
        </th>
      </tr>
    </thead>
  );
};
