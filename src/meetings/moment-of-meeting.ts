import { date, evidence, type Evidence, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { time } from './meeting.shapes.js';

/** The day, and the time where it is known, at which something happened to a meeting. */
export class MomentOfMeeting {
  meeting: string;

  @Fits(date)
  on: string;

  @Fits(optional(time))
  at?: string;

  @Fits(evidence)
  evidence?: Evidence;
}
