import { type Recorded } from '../../eventstore/facts.js';
import { handlers } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type MeetingEvent } from '../../meetings/events.js';
import { type Layer } from '../types.js';
import { adding, retext, rowOf, type Told, textsOf } from './row.js';
import { type KeptText, SearchText } from './search-text.entity.js';

type Data<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>['data'];

const type = 'meeting' as const;
const placeOf = (meeting: string): string => `/meetings/${meeting}`;
const put = (rows: Rows, fact: Recorded, told: Told, n = 0): void => {
  if (told.texts.length > 0) rows.put(SearchText, fact, rowOf(fact, told, n));
};
/** Without the texts of one layer. */
const without =
  (layer: Layer, more: KeptText[]) =>
  (texts: KeptText[]): KeptText[] => [...texts.filter((text) => text.layer !== layer), ...more];

/** Meetings by their names, places, agendas and reports, and the people who were there. */
export const ofMeetings = handlers<MeetingEvent>({
  MeetingScheduled: (fact, rows) => {
    const { meeting, names, place, theme, on, host } = fact.data;
    const texts = [...textsOf('name', names), ...textsOf('place', place), ...textsOf('theme', theme)];
    put(rows, fact, { item: meeting, type, place: placeOf(meeting), meeting, on, governments: [host], texts });
  },
  MeetingRescheduled: (fact, rows) => {
    const { on, place } = fact.data;
    retext(rows, fact, type, place ? without('place', textsOf('place', place)) : adding([]), on);
  },
  MeetingPostponed: (fact, rows) => {
    const { until, because } = fact.data;
    retext(rows, fact, type, adding(textsOf('because', because)), until);
  },
  MeetingCancelled: (fact, rows) => retext(rows, fact, type, adding(textsOf('because', fact.data.because))),
  // Each agenda stands in the place of the one before.
  AgendaSet: (fact, rows) => {
    const items = fact.data.items.flatMap(({ text }) => textsOf('agenda', text));
    retext(rows, fact, type, without('agenda', items));
  },
  ReportPresented: (fact, rows) => {
    retext(rows, fact, type, adding(textsOf('report', fact.data.text)));
    putActor(rows, fact, fact.data.by);
  },
  RoleTaken: (fact, rows) => putActor(rows, fact, fact.data.by),
  GuestRecorded: (fact, rows) => {
    const { meeting, guest, names, people, on } = fact.data;
    const told = { item: guest, type: 'person' as const, place: placeOf(meeting), meeting, on };
    put(rows, fact, { ...told, texts: textsOf('name', names) });
    putPeople(rows, fact, people);
  },
  AttendanceRecorded: (fact, rows) => putPeople(rows, fact, fact.data.people),
});

type WithPeople = Recorded & { data: Data<'AttendanceRecorded'> | Data<'GuestRecorded'> };

const putPeople = (rows: Rows, fact: WithPeople, people: Data<'AttendanceRecorded'>['people'] = []): void => {
  const { data } = fact;
  const { meeting, on } = data;
  const government = 'government' in data ? data.government : data.partOf;
  for (const [n, { person, names, title }] of people.entries()) {
    const told = { item: person, type: 'person' as const, place: placeOf(meeting), meeting, governments: [government] };
    put(rows, fact, { ...told, on, texts: [...textsOf('name', names), ...textsOf('office', title)] }, n + 1);
  }
};

const putActor = (
  rows: Rows,
  fact: Recorded & { data: Data<'RoleTaken'> | Data<'ReportPresented'> },
  { person, names, title, government }: Data<'RoleTaken'>['by'],
): void => {
  const { meeting, on } = fact.data;
  if (person === undefined) return;
  const told = { item: person, type: 'person' as const, place: placeOf(meeting), meeting, governments: [government] };
  put(rows, fact, { ...told, on, texts: [...textsOf('name', names), ...textsOf('office', title)] }, 1);
};
