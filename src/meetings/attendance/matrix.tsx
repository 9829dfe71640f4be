import { sortKey } from '../../language/dates.js';
import { byCountry } from '../../web/by-country.js';
import { countryName } from '../../web/page-language.js';
import { MemberLink } from '../../web/member-link.js';
import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { Mark } from './marks.js';
import { type MatrixItem as Item, type MatrixMeeting as Meeting } from './matrix.answer.js';
import { RateOf } from './rate-of.js';

interface Shown {
  meetings: Meeting[];
  items: Item[];
}

/** The table itself; it scrolls within its own frame, which the keyboard reaches. */
export const Matrix = ({ meetings, items }: Shown) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say('table')}>
      <table class="matrix">
        <Head meetings={meetings} />
        {byCountry(items, language, ({ member }) => member.names).map(([country, lines]) => (
          <Country key={country} code={country} lines={lines} meetings={meetings} />
        ))}
        <Totals meetings={meetings} />
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
          {say('rate')}
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
        <th scope="rowgroup" colSpan={meetings.length + 4}>
          {code === '' ? '–' : countryName(code, language)}
        </th>
      </tr>
      {lines.map((line) => (
        <Line key={line.member.id} line={line} meetings={meetings} />
      ))}
    </tbody>
  );
};

const Line = ({ line, meetings }: { line: Item; meetings: Meeting[] }) => {
  const { member, cells, came, expected, unknown, rate } = line;
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
      <td class="sum">
        <RateOf rate={rate} />
      </td>
      <td class="sum">{unknown}</td>
    </tr>
  );
};

const NotThen = () => <span class="cell not-then">·</span>;

/** How many came to each meeting, and which share of the members of that day. */
const Totals = ({ meetings }: { meetings: Meeting[] }) => {
  const { say } = meetingWords(useView().language);
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('cameTotal')}</th>
        {meetings.map(({ id, came }) => (
          <td key={id}>{came}</td>
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
    </tfoot>
  );
};
