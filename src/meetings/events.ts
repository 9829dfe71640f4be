import { type FactOf } from '../eventstore/facts.js';
import {
  count,
  date,
  evidence,
  handle,
  id,
  names,
  object,
  oneOf,
  optional,
  texts,
  unlistedId,
  word,
} from '../language/nouns.js';
import { actor, agendaItems, capacities, modes, people, presence, roles, statuses, time } from './meeting.shapes.js';

export { capacities, deeds, itemKinds, modes, ranks, roles, statuses } from './meeting.shapes.js';

const mode = oneOf(...modes);

/** Assemblies, committees and working meetings. Streams are `meeting-<meeting>`. */
export const meetingFacts = {
  /** A meeting was called. Body and ordinal are its identity: the 13th General Assembly is not the 13th Working Committee. */
  MeetingScheduled: object({
    meeting: id,
    handle,
    body: handle,
    /** Which of the body's meetings are counted together, where it has more than one such row. */
    series: optional(handle),
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
  /** It was put off: until a day or, where none is said, for an indefinite time. */
  MeetingPostponed: object({
    meeting: id,
    on: optional(date),
    until: optional(date),
    because: optional(texts(500)),
    evidence,
  }),
  /** It was called off and does not take place. */
  MeetingCancelled: object({ meeting: id, on: optional(date), because: optional(texts(500)), evidence }),
  /** It was opened. */
  MeetingOpened: object({ meeting: id, on: date, at: optional(time), evidence }),
  /** It was broken off, to go on later. */
  MeetingAdjourned: object({ meeting: id, on: date, at: optional(time), until: optional(date), evidence }),
  /** It went on after it had been broken off. */
  MeetingResumed: object({ meeting: id, on: date, at: optional(time), evidence }),
  /** It was closed. */
  MeetingClosed: object({ meeting: id, on: date, at: optional(time), evidence }),
  /** What was to be dealt with, in order; each further agenda stands in the place of the one before. */
  AgendaSet: object({ meeting: id, items: agendaItems, evidence }),
  /** Somebody presided, moderated or kept the minutes: over all of it, on some days, or over one item. The chair need not. */
  RoleTaken: object({
    meeting: id,
    role: oneOf(...roles),
    by: actor,
    on: optional(date),
    item: optional(word(20)),
    note: optional(texts(500)),
    evidence,
  }),
  /** A report was given. */
  ReportPresented: object({
    meeting: id,
    text: texts(500),
    by: actor,
    on: optional(date),
    item: optional(word(20)),
    evidence,
  }),
  /** Somebody was there who is no delegation: a guest, an organisation, or a part of a member such as one of its cities. */
  GuestRecorded: object({
    meeting: id,
    guest: unlistedId,
    /** What it is called, where it is no single person. */
    names: optional(names),
    partOf: optional(id),
    on: optional(date),
    mode: optional(mode),
    people,
    evidence,
  }),
  /** A government's delegation: whether it was there, how, in which capacity, and who did what. Unknown is not absent. */
  AttendanceRecorded: object({
    meeting: id,
    government: id,
    on: date,
    status: oneOf(...statuses),
    mode: optional(mode),
    capacity: optional(oneOf(...capacities)),
    /** The government that stood in for it. */
    representedBy: optional(id),
    presence: optional(presence),
    people,
    evidence,
  }),
};
export type MeetingEvent = FactOf<typeof meetingFacts>;
export type Status = (typeof statuses)[number];
