import { optional, word } from '../language/nouns.js';
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

/** Which entries of the log: those that say something of a member, are of a kind, or were recorded by somebody; before a position. */
export class EntriesParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(ref))
  member?: string;

  @Fits(optional(word(100)))
  kind?: string;

  @Fits(optional(word(200)))
  by?: string;

  @Fits(optional(position))
  before?: string;
}

export class ChangesPageParameters extends PageParameters {
  @May(day)
  since?: string;

  @May(ref)
  meeting?: string;

  @May(position)
  position?: string;
}
