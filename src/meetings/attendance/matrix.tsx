import { type Names } from '../../language/names.js';
import { byCountry } from '../../web/by-country.js';
import { countryName, type PageLanguage } from '../../web/page-language.js';
import { MemberLink } from '../../web/member-link.js';
import { address, useView, type View } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { letterOf } from './marks.js';
import { type MatrixItem as Item, type MatrixMeeting as Meeting } from './matrix.answer.js';
import { Head } from './matrix.head.js';
import { Totals } from './matrix.totals.js';
import { RateOf } from './rate-of.js';

interface Shown {
  meetings: Meeting[];
  items: Item[];
  bodies: Map<string, Names>;
}

/** The table itself, its meetings by body; it scrolls within its own frame, which the keyboard reaches. */
export const Matrix = ({ meetings: byDay, items, bodies }: Shown) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  // A body that no rules know comes last.
  const places = [...bodies.keys(), ''];
  const placeOf = ({ body }: Meeting) => places.indexOf(bodies.has(body) ? body : '');
  const meetings = byDay.toSorted((a, b) => placeOf(a) - placeOf(b));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say('table')}>
      <table class="matrix">
        <Head meetings={meetings} bodies={bodies} />
        {byCountry(items, language, ({ member }) => member.names).map(([country, lines]) => (
          <Country key={country} code={country} lines={lines} meetings={meetings} />
        ))}
        <Totals meetings={meetings} />
      </table>
    </div>
  );
};

const Country = ({ code, lines, meetings }: { code: string; lines: Item[]; meetings: Meeting[] }) => {
  const { language } = useView();
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={meetings.length + 4}>
          <span>{code === '' ? '–' : countryName(code, language)}</span>
        </th>
      </tr>
      {lines.map((line) => (
        <Line key={line.member.id} line={line} meetings={meetings} />
      ))}
    </tbody>
  );
};

const Line = ({ line, meetings }: { line: Item; meetings: Meeting[] }) => {
  const { member, unknown, rate } = line;
  const view = useView();
  return (
    <tr>
      <th scope="row">
        <MemberLink {...member} />
      </th>
      {meetings.map((meeting) => cell(view, line, meeting))}
      <td class="sum">{timesOf(line, view.language)}</td>
      <td class="sum">
        <RateOf rate={rate} />
      </td>
      <td class="sum">{unknown}</td>
    </tr>
  );
};

/** How often a government came of the times it was expected, or may have been; how often it came besides stands apart. */
const timesOf = ({ came, expected, perhaps = 0, uncalled = 0 }: Item, language: PageLanguage): string => {
  const { say } = meetingWords(language);
  if (expected + perhaps === 0) return `${came}`;
  const most = expected + perhaps;
  const range = came - uncalled > expected ? `≤ ${most}` : `${expected}–${most}`;
  const times = say('cameOf', { came: came - uncalled, expected: perhaps > 0 ? range : expected });
  return uncalled > 0 ? say('cameBesides', { times, n: uncalled }) : times;
};

/** A status, leading to the delegation with its sources; of what is not recorded there are none. A part of thousands is no component. */
const cell = (view: View, { member, cells, online }: Item, { id, handle }: Meeting) => {
  const status = cells[id];
  if (status === undefined) return <td key={id}>·</td>;
  const marked = online.includes(id) ? 'online' : status;
  const letter = letterOf(marked, view.language);
  return (
    <td key={id} class={marked}>
      {status === 'unknown' ? letter : <a href={sourcesAt(view, handle, member)}>{letter}</a>}
    </td>
  );
};

/** Where a delegation stands with its sources, told from the address of the matrix, so that thousands of them stay light. */
const sourcesAt = ({ asked }: View, meeting: string, { code, id }: Pick<Item['member'], 'code' | 'id'>): string => {
  const { trueOn, knownOn, lang } = asked;
  return `${address(`meetings/${meeting}`, { of: code ?? id, trueOn, knownOn, lang })}#of`;
};

/** How heavy lines of the table are, of so many governments with so many recorded cells: about their bytes, and thirty more for each link, which a browser lays out as well. */
export const weightOf = (view: View, governments: number, recorded: number, meetings: Meeting[]): number => {
  const handle = Math.max(0, ...meetings.map((each) => each.handle.length));
  const link = sourcesAt(view, 'x'.repeat(handle), { id: '', code: 'KR-47' }).length;
  return governments * (250 + 30 * meetings.length) + recorded * (45 + link);
};
