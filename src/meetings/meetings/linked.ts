import { associationIn, idOf, inLanguages, type Linked } from '../../web/linked-data.js';
import { type View } from '../../web/view.js';
import { exactDays } from '../calendar/exact-days.js';
import { type MeetingAnswer } from './meeting.answer.js';

const modes: Record<string, string> = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed' };

/** A meeting in the terms of schema.org, which take whole days: of others none is made up. */
export const linkedOf = (view: View, { handle, names, on, place, mode }: MeetingAnswer): Linked => {
  const days = exactDays(on);
  const attended = mode === null ? undefined : modes[mode];
  return {
    '@type': 'Event',
    '@id': idOf(view, `/meetings/${handle}`),
    name: inLanguages(names),
    ...(days && !days.doubt && { startDate: days.from, endDate: days.to }),
    ...(place && { location: { '@type': 'Place', name: inLanguages(place) } }),
    ...(attended !== undefined && { eventAttendanceMode: `https://schema.org/${attended}EventAttendanceMode` }),
    organizer: associationIn(view),
  };
};
