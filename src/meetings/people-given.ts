import { newId } from '../language/ids.js';
import { list, object, oneOf, optional, unlistedId } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { deeds } from './events.js';
import { person } from './meeting.shapes.js';

/** People as commands name them; who has no id yet gets one, and of whom nothing is said attended. */
export const people = optional(
  list(object({ person: optional(unlistedId), ...person, did: optional(list(oneOf(...deeds), deeds.length)) }), 500),
);

/** The same people as the fact holds them. */
export const withIds = (given: Infer<typeof people>) =>
  given?.map((each) => ({ person: newId(), did: ['attended' as const], ...each }));
