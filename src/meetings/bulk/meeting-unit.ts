import { type Finding, type Row } from '../../exchange/reader.js';
import { handleOf } from '../../exchange/find-named.js';
import { saying } from '../../exchange/saying.js';
import { readWritten, weekdayDiffers } from '../../exchange/written-date.js';
import { mayPrecede, readDate } from '../../language/dates.js';
import { isLanguageTag, languageOf, type Names } from '../../language/names.js';
import { type Evidence, isHandle } from '../../language/nouns.js';
import { chairsOf, type Presiding } from './chairs.js';

/** What rows say of one meeting. */
export interface MeetingUnit {
  handle: string;
  body: string;
  ordinal?: number;
  names: Names;
  on: string;
  place?: Names;
  chairs: Presiding[];
  language: string;
  evidence?: Evidence;
}

/** Understands rows that name one meeting, with what is odd about it; nothing where they cannot be understood. */
export const meetingUnit = (rows: Row[]): { unit?: MeetingUnit; findings: Finding[] } => {
  const { findings, all, said, dayOf, source } = saying(rows);
  const meeting = said('meeting') ?? '';
  const [handle, body] = [handleOf(meeting), said('body') ?? ''];
  if (handle === '') all('meeting-unnamed', 'The row names no meeting by letters or digits');
  if (!isHandle(body)) all('body-unreadable', 'A body has a handle of lower-case letters, digits and single hyphens');
  const ordinal = said('ordinal');
  if (ordinal !== undefined && !/^\d{1,6}$/.test(ordinal)) all('ordinal-unreadable', `${ordinal} is no number`);
  const [day, from, to] = [dayOf('on'), dayOf('from'), dayOf('to')];
  if (from !== undefined && to !== undefined && !mayPrecede(from, to))
    all('dates-reversed', `Its last day ${to} is before its first, ${from}`);
  const on = spanOf(from ?? day, to);
  if (on === undefined) all('date-missing', 'No day of the meeting is told');
  const written = said('written');
  const asWritten = written === undefined ? undefined : readWritten(written);
  if (written !== undefined && !asWritten) all('date-unreadable', `${written} holds no date`, on === undefined);
  if (asWritten && weekdayDiffers(asWritten)) all('weekday-differs', `${written} was another day of the week`, false);
  if (asWritten && from !== undefined && asWritten.date !== from)
    all('dates-differ', `The document says ${asWritten.date}, the table ${from}`, false);
  const days = (said('days') ?? '').split(/[;,]/).filter((each) => each.trim() !== '');
  if (days.length > 1) all('several-days', `It sat on ${days.length} days: ${days.join(', ')}`, false);
  const chairs = chairsOf(said('chair') ?? '', on ?? '');
  if (chairs.length > 1) all('several-presided', `${chairs.map(({ name }) => name).join(', ')} presided`, false);
  const unplaced = said('unrecognised');
  if (unplaced !== undefined)
    all('name-unrecognised', `${unplaced} is on its roll and nobody knows who that is`, false);
  if (on === undefined || findings.some(({ blocks }) => blocks)) return { findings };
  const names = namesOf(rows, meeting);
  const place = said('place');
  const language = Object.keys(names)[0]!;
  const unit = {
    ...{ handle, body, names, on, chairs, language, evidence: source() },
    ...(ordinal !== undefined && { ordinal: Number(ordinal) }),
    ...(place !== undefined && { place: { [languageOf(place)]: place } }),
  };
  return { unit, findings };
};

const spanOf = (from: string | undefined, to: string | undefined): string | undefined =>
  from === undefined || to === undefined || readDate(to).latest === readDate(from).latest
    ? (from ?? to)
    : `${from}/${to}`;

const namesOf = (rows: Row[], meeting: string): Names => {
  const names: Names = {};
  for (const { cells } of rows) {
    for (const [field, text] of Object.entries(cells))
      if (field.startsWith('name.')) names[field.slice('name.'.length)] ??= text;
    const { name, language } = cells;
    if (name !== undefined) names[isLanguageTag(language) ? language : languageOf(name)] ??= name;
  }
  return Object.keys(names).length > 0 ? names : { [languageOf(meeting)]: meeting };
};
