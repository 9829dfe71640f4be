import { optional } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { ref } from '../access/refs.js';
import { AsOfQuery } from '../web/as-of.js';
import { day } from '../web/day.js';
import { Fits } from '../web/fits.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { Listed } from '../web/paged.js';
import { InFormats } from '../web/sheets/as-sheet.js';

const position = value('number', (given): given is string => typeof given === 'string' && /^\d{1,15}$/.test(given), {
  type: 'integer',
  minimum: 0,
  description: 'The last position of the log that was seen',
});

export class ChangesParameters extends InFormats(Listed(AsOfQuery)) {
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
