import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { formatDate } from '../../language/format-date.js';
import { type Names } from '../../language/names.js';
import { type PageLanguage } from '../../web/page-language.js';
import { plainName } from '../../web/text.js';
import { address } from '../../web/view.js';
import { type MeetingSummary } from '../meetings/summary.js';
import { calendarWords } from './calendar.words.js';
import { exactDays } from './exact-days.js';

interface Where {
  association: { handle: string; names: Names };
  /** Scheme and host by which it was asked for; a calendar holds whole addresses. */
  host: string;
  language: PageLanguage;
  /** When the record that it was made from was written to last. */
  at: string;
  /** The newest checkpoint of the log, in lines. */
  foot: string[];
}

/**
 * Meetings as a calendar (RFC 5545). Only days that are known stand in it: what took place some time in a month or a year, or was put
 * off with no new day, is named in its description instead, above the checkpoint of the log.
 */
export const calendarOf = (meetings: MeetingSummary[], name: string, where: Where): string => {
  const { association, host, language, at, foot } = where;
  const { say } = calendarWords(language);
  const title = (meeting: MeetingSummary) => plainName(meeting.names, language);
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Annals', product: 'Annals', language: language.toUpperCase() },
  });
  const undated: string[] = [];
  for (const meeting of meetings) {
    const days = meeting.status === 'postponed' ? undefined : exactDays(meeting.on);
    if (!days) {
      undated.push(`${title(meeting)} (${formatDate(meeting.on, language)})`);
      continue;
    }
    const doubtful = days.doubt ? ` (${say('about', { day: formatDate(meeting.on, language) })})` : '';
    calendar.createEvent({
      id: `${meeting.id}@annals`,
      stamp: new Date(at),
      start: new Date(`${days.from}T00:00:00Z`),
      end: new Date(Date.parse(`${days.to}T00:00:00Z`) + DAY),
      allDay: true,
      summary: title(meeting) + doubtful,
      ...(meeting.place && { location: plainName(meeting.place, language) }),
      ...(meeting.host && { description: plainName(meeting.host.names, language) }),
      url: host + address(`/${association.handle}/meetings/${meeting.handle}`, { lang: language }),
      status: statusOf(meeting, days.doubt),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const told = undated.length > 0 ? [say('undated', { meetings: undated.join('; ') })] : [];
  // On one line: the library writes a description as it is.
  const said = [...told, foot.join(' ')].filter((each) => each !== '').join(' · ');
  if (said !== '') calendar.description(said);
  return calendar.toString();
};

const DAY = 86_400_000;

const statusOf = ({ status }: MeetingSummary, doubt: boolean): ICalEventStatus => {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED;
  return doubt ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};
