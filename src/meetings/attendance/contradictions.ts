import { mayPrecede, readDate } from '../../language/dates.js';
import { comes } from '../delegation.rules.js';
import { type LifeStep, type MeetingRow } from '../meetings/meeting.entity.js';
import { type Attendance } from './attendance.entity.js';

/** In what the record of a government at a meeting contradicts itself; the code stays for ever. */
export type Contradiction =
  | { code: 'people-of-who-did-not-come'; status: 'absent' | 'excused' }
  | { code: 'not-a-day-of-the-meeting'; on: string };

type Judged = Pick<Attendance, 'status' | 'on' | 'presence'> & { people: Pick<Attendance['people'][number], 'did'>[] };
type Held = Pick<MeetingRow, 'on'> & { life: Pick<LifeStep, 'step' | 'on'>[] };

/** What is recorded of a government at a meeting and cannot all be so. */
export const contradictionsIn = ({ status, on, presence, people }: Judged, meeting: Held): Contradiction[] => {
  if (status === 'absent' || status === 'excused')
    return people.some(wasThere) ? [{ code: 'people-of-who-did-not-come', status }] : [];
  if (!comes(status)) return [];
  const moments = presence.flatMap(({ from, until }) => [from, until].filter((each) => each !== undefined));
  const days = new Set([on, ...moments.map((each) => each.slice(0, '2021-08-10'.length))]);
  return [...days]
    .filter((day) => isOutside(day, daysOf(meeting)))
    .map((day) => ({ code: 'not-a-day-of-the-meeting', on: day }));
};

/** A message on video is sent by who is not there. */
const wasThere = ({ did }: Judged['people'][number]): boolean =>
  did.length === 0 || did.some((each) => each !== 'video-message');

/** The days that are told of it: those for which it was called, and when it was opened, went on or was closed. */
const daysOf = ({ on, life }: Held): string[] => [
  on,
  ...life.flatMap(({ step, on: day }) => (day !== undefined && SITS.has(step) ? [day] : [])),
];
const SITS = new Set<LifeStep['step']>(['opened', 'adjourned', 'resumed', 'closed']);

/** Whether a date is surely before all days, or after all; of days that are only about so nobody can say. */
const isOutside = (on: string, days: string[]): boolean => {
  const isVague = [on, ...days].map(readDate).some(({ approximate, uncertain }) => approximate || uncertain);
  return !isVague && (days.every((day) => !mayPrecede(day, on)) || days.every((day) => !mayPrecede(on, day)));
};
