import { type ScheduleMeeting } from '../../../meetings/schedule-meeting.js';
import { type Names } from '../../../language/names.js';
import { type Page } from '../sources.js';

/** A meeting as far as it is known: the days it was first called for, and those on which it was opened and closed. */
export interface Held {
  number: number;
  on: string;
  opened?: string;
  closed?: string;
  place?: Names;
  mode?: ScheduleMeeting['mode'];
  host: string;
  theme?: Names;
  page: Page | readonly Page[];
  note?: string;
}
