import { type Asking } from './asking.js';
import { type Place } from './schema.js';

/** A place of a form, what is said there, and what the form knows besides. */
export interface Asked {
  place: Place;
  value: unknown;
  asking: Asking;
}
