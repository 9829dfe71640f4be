import { type LineText } from '../timeline/telling.js';
import { inARow } from '../web/phrases.js';
import { type MeetingEvent } from './events.js';
import { tellWords } from './tell.words.js';

type Attendance = Extract<MeetingEvent, { type: 'AttendanceRecorded' }>['data'];
type Deed = NonNullable<Attendance['people']>[number]['did'][number];

/** The line of a delegation: that it came, and who of it did what. */
export const said = ({ meeting, status, people = [] }: Attendance) => {
  const names: Record<string, string | Record<string, string | null>> = { meeting };
  const parts = people.map(({ names: name, did }, n) => {
    names[`person${n}`] = name;
    return tellWords.inAll('didSo', { who: `{person${n}}`, deeds: listed('deeds', did.map(deedIn)) });
  });
  const came = tellWords.inAll(status);
  if (parts.length === 0) return { text: came, names };
  return { text: tellWords.inAll('delegation', { status: came, people: listed('people', parts) }), names };
};

const deedIn = (deed: Deed): LineText => tellWords.inAll(deed === 'reported' ? 'didReport' : deed);

const listed = (between: 'deeds' | 'people', parts: LineText[]): LineText =>
  inARow(parts, (one, other) => tellWords.inAll(between, { one, other }));
