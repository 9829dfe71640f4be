import { optional } from '../language/nouns.js';
import { ref } from '../access/refs.js';
import { AsOfQuery } from '../web/as-of.js';
import { day } from '../web/day.js';
import { Fits } from '../web/fits.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { Listed } from '../web/paged.js';
import { position } from '../web/position.js';
import { InFormats } from '../web/sheets/as-sheet.js';

export class ChangesParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(day))
  since?: string;

  @Fits(optional(ref))
  meeting?: string;

  /** The last that was seen. */
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
