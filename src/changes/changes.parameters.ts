import { readDay } from '../language/dates.js';
import { optional } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { ref } from '../access/refs.js';
import { AsOfQuery } from '../web/as-of.js';
import { Fits } from '../web/fits.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { Listed } from '../web/paged.js';

const isDay = (given: string): boolean => {
  try {
    return readDay(given) === given;
  } catch {
    return false;
  }
};

export const day = value('day', (given): given is string => typeof given === 'string' && isDay(given), {
  type: 'string',
  description: 'A day, `2021-08-10`: what was recorded from its beginning on',
});
export const position = value(
  'position',
  (given): given is string => typeof given === 'string' && /^\d{1,15}$/.test(given),
  { type: 'integer', minimum: 0, description: 'The last position of the log that was seen' },
);

export class ChangesParameters extends Listed(AsOfQuery) {
  @Fits(optional(day))
  since?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(position))
  position?: string;
}

export class ChangesPageParameters extends PageParameters {
  @May(day)
  since?: string;

  @May(ref)
  meeting?: string;

  @May(position)
  position?: string;
}
