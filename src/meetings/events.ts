import { type FactOf } from '../eventstore/facts.js';
import { count, date, evidence, handle, id, list, names, object, oneOf, optional, texts } from '../language/nouns.js';

export const statuses = ['present', 'represented', 'excused', 'absent', 'unknown'] as const;
export const modes = ['in-person', 'online', 'hybrid'] as const;
export const capacities = ['full', 'associate', 'special', 'observer', 'applicant', 'guest'] as const;
/** What a person did at a meeting. */
export const deeds = [
  'attended',
  'spoke',
  'reported',
  'presided',
  'moderated',
  'accompanied',
  'video-message',
] as const;

const mode = oneOf(...modes);

/** Assemblies, committees and working meetings. Streams are `meeting-<meeting>`. */
export const meetingFacts = {
  /** A meeting was called. Body and ordinal are its identity: the 13th General Assembly is not the 13th Working Committee. */
  MeetingScheduled: object({
    meeting: id,
    handle,
    body: handle,
    ordinal: optional(count),
    names,
    on: date,
    place: optional(names),
    mode: optional(mode),
    /** The government that holds it; place and host may differ. */
    host: optional(id),
    theme: optional(names),
    evidence,
  }),
  /** Its day, place or way was changed; what is not given stays. */
  MeetingRescheduled: object({
    meeting: id,
    on: optional(date),
    place: optional(names),
    mode: optional(mode),
    host: optional(id),
    evidence,
  }),
  /** It was opened. */
  MeetingOpened: object({ meeting: id, on: date, evidence }),
  /** It was closed. */
  MeetingClosed: object({ meeting: id, on: date, evidence }),
  /** A government's delegation: whether it was there, how, in which capacity, and who did what. Unknown is not absent. */
  AttendanceRecorded: object({
    meeting: id,
    government: id,
    on: date,
    status: oneOf(...statuses),
    mode: optional(mode),
    capacity: optional(oneOf(...capacities)),
    people: optional(
      list(
        object({
          person: id,
          names: texts(200),
          title: optional(names),
          did: list(oneOf(...deeds), 7),
          note: optional(texts(500)),
        }),
        500,
      ),
    ),
    evidence,
  }),
};
export type MeetingEvent = FactOf<typeof meetingFacts>;
export type Status = (typeof statuses)[number];
