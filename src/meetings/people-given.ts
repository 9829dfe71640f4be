import { newId } from '../language/ids.js';
import { id, list, object, oneOf, optional } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { deeds } from './events.js';
import { person } from './meeting.shapes.js';

/** People as commands name them; who has no id yet gets one, and of whom nothing is said attended. */
export const people = optional(
  list(object({ person: optional(id), ...person, did: optional(list(oneOf(...deeds), deeds.length)) }), 500),
);

/** The same people as the fact holds them. */
export const withIds = (given: Infer<typeof people>) =>
  given?.map((each) => ({ person: newId(), did: ['attended' as const], ...each }));
