import { sortKey } from '../../language/dates.js';
import { countryName } from '../../web/page-language.js';
import { groupBy } from '../../web/group-by.js';
import { MemberLink } from '../../web/member-link.js';
import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { Mark } from './marks.js';
import { type MatrixAnswer } from './matrix.query.js';

type Item = MatrixAnswer['items'][number];
type Meeting = MatrixAnswer['meetings'][number];

/** The table itself; it scrolls within its own frame, which the keyboard reaches. */
export const Matrix = ({ meetings, items }: MatrixAnswer) => {
  const { say } = meetingWords(useView().language);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say('table')}>
      <table class="matrix">
        <Head meetings={meetings} />
        {[...groupBy(items, ({ country }) => country ?? '')].map(([country, lines]) => (
          <Country key={country} code={country} lines={lines} meetings={meetings} />
        ))}
        <Totals meetings={meetings} items={items} />
      </table>
    </div>
  );
};

const Head = ({ meetings }: { meetings: Meeting[] }) => {
  const { say } = meetingWords(useView().language);
  return (
    <thead>
      <tr>
        <th scope="col">{say('government')}</th>
        {meetings.map(({ id, handle, names, on }) => (
          <th key={id} scope="col" class="meeting">
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
          {say('unknownTotal')}
        </th>
      </tr>
    </thead>
  );
};

const Country = ({ code, lines, meetings }: { code: string; lines: Item[]; meetings: Meeting[] }) => {
  const { language } = useView();
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={meetings.length + 3}>
          {code === '' ? '–' : countryName(code, language)}
        </th>
      </tr>
      {lines.map((line) => (
        <Line key={line.member.id} line={line} meetings={meetings} />
      ))}
    </tbody>
  );
};

const Line = ({ line: { member, cells, came, expected, unknown }, meetings }: { line: Item; meetings: Meeting[] }) => {
  const { say } = meetingWords(useView().language);
  return (
    <tr>
      <th scope="row">
        <MemberLink {...member} />
      </th>
      {meetings.map(({ id }) => (
        <td key={id}>{cells[id] ? <Mark status={cells[id]} /> : <NotThen />}</td>
      ))}
      <td class="sum">{say('cameOf', { came, expected })}</td>
      <td class="sum">{unknown}</td>
    </tr>
  );
};

const NotThen = () => <span class="cell not-then">·</span>;

/** How many came to each meeting, and of how many it is not known. */
const Totals = ({ meetings, items }: MatrixAnswer) => {
  const { say } = meetingWords(useView().language);
  const count = (id: string, ...wanted: string[]) =>
    items.filter(({ cells }) => wanted.includes(cells[id] ?? '')).length;
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('cameTotal')}</th>
        {meetings.map(({ id }) => (
          <td key={id}>{count(id, 'present', 'represented')}</td>
        ))}
        <td colSpan={2} />
      </tr>
      <tr>
        <th scope="row">{say('unknownTotal')}</th>
        {meetings.map(({ id }) => (
          <td key={id}>{count(id, 'unknown')}</td>
        ))}
        <td colSpan={2} />
      </tr>
    </tfoot>
  );
};
