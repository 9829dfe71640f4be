import { flag, id, list, names, object, oneOf, optional, texts, unlistedId, word } from '../language/nouns.js';
import { readDay } from '../language/dates.js';
import { value } from '../language/shape.js';

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
/** Where a person stands in what sent them: its head, who stands in for it, or further down. */
export const ranks = [
  'head',
  'vice-head',
  'secretary-general',
  'director-general',
  'deputy-director-general',
  'director',
  'official',
  'expert',
] as const;
export const roles = ['presiding', 'moderating', 'keeping-minutes'] as const;
export const itemKinds = [
  'opening',
  'address',
  'report',
  'deliberation',
  'decision',
  'election',
  'declaration',
  'other',
] as const;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const isMoment = (given: unknown): given is string => {
  if (typeof given !== 'string') return false;
  const [day = '', time, ...more] = given.split('T');
  if (more.length > 0 || (time !== undefined && !TIME.test(time))) return false;
  try {
    return readDay(day) === day;
  } catch {
    return false;
  }
};

/** A time of day at the place of the meeting, `14:16`. */
export const time = value('time', (given): given is string => typeof given === 'string' && TIME.test(given), {
  type: 'string',
  pattern: TIME.source,
});
/** A day, or a day and a time of it, `2021-08-10T14:16`. */
export const moment = value('moment', isMoment, {
  type: 'string',
  description: 'A day, or a day and time: 2021-08-10T14:16',
});

/** From when to when somebody was there: from the beginning where nothing is said of it, and to the end. */
export const presence = list(object({ from: optional(moment), until: optional(moment) }), 20);

/** A person as the sources show them: whom they came with, their rank, and what they did. */
export const person = {
  names: texts(200, 'K1'),
  title: optional(names),
  rank: optional(oneOf(...ranks)),
  /** Whether the person heads the delegation. */
  leads: optional(flag),
  note: optional(texts(500)),
};
export const people = optional(
  list(object({ person: unlistedId, ...person, did: list(oneOf(...deeds), deeds.length) }), 500),
);

/** Who acts at a meeting: somebody, for a government, for the secretariat or for an organisation from outside. */
export const actor = object({
  government: optional(id),
  secretariat: optional(flag),
  organisation: optional(names),
  person: optional(unlistedId),
  names: optional(texts(200, 'K1')),
  title: optional(names),
});

export const agendaItems = list(
  object({
    number: word(20),
    text: texts(500),
    kind: optional(oneOf(...itemKinds)),
    /** What was decided under it. */
    decisions: optional(list(id, 50)),
  }),
  200,
);
