import { Transform } from 'class-transformer';
import { isDate } from '../language/dates.js';
import { oneOf, optional } from '../language/nouns.js';
import { type Shape, value } from '../language/shape.js';
import { AsOfQuery } from './as-of.js';
import { Fits } from './fits.js';
import { type PageLanguage, pageLanguages } from './page-language.js';

/** A parameter that may be left out. A form sends its empty fields along, so an empty text is none. */
export const May =
  <T>(shape: Shape<T>): PropertyDecorator =>
  (target, name) => {
    Transform(({ value: given }: { value: unknown }) => (given === '' ? undefined : given))(target, name);
    Fits(optional(shape))(target, name);
  };

const outcome = value(
  'text',
  (given): given is string =>
    typeof given === 'string' &&
    /^(\d{1,15}(-\d{1,15})?|nothing|waits|confirmed|declined|withdrawn|(rows|told|undone)-\d{1,9})$/.test(given),
  { type: 'string' },
);

/** What every page takes: its two times and its language. */
export class PageParameters extends AsOfQuery {
  @May(oneOf(...pageLanguages))
  lang?: PageLanguage;

  /** What became of the form that led here. */
  @May(outcome)
  recorded?: string;
}

/** What a read takes whose words are in a language, as a feed or a calendar is. */
export class AsOfInLanguage extends AsOfQuery {
  @Fits(optional(oneOf(...pageLanguages)))
  lang?: PageLanguage;
}

/** A year, a month or a day, as zooming asks for it. */
export const period = value(
  'period',
  (given): given is string => typeof given === 'string' && /^\d{4}(-\d\d){0,2}$/.test(given) && isDate(given),
  { type: 'string', description: 'A year, a month or a day: 2021, 2021-08, 2021-08-10' },
);
