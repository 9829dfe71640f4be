import { ref } from '../access/refs.js';
import { count, date, flag, id, list, object, optional, reason, sealed, url, word } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { Listed } from '../web/paged.js';
import { InFormats } from '../web/sheets/as-sheet.js';
import { type ChosenRow } from './imports/choices.js';

/** How a document is brought in. */
export class ImportParameters {
  /** The file's name; a year in it dates what the document leaves undated. */
  @Fits(optional(word(255)))
  name?: string;
}

/** Which of what was brought in is listed. */
export class ImportsParameters extends InFormats(Listed(Object)) {}

/** Which rows of an import are shown. */
export class ImportRowsParameters extends Listed(Object) {}

/** The same, as a table as well. */
export class ImportTableParameters extends InFormats(ImportRowsParameters) {}

/** A row, and what a person chose for it; `none` leaves out the meeting or the decision. */
export const chosenRow = object({
  n: count,
  member: optional(id),
  published: optional(date),
  outlet: optional(word(200)),
  meeting: optional(ref),
  decision: optional(ref),
  skip: optional(flag),
});

/** The rows to accept; all that are clear where none are named. */
export class CommitImport {
  @Fits(optional(list(chosenRow, 5000)))
  rows?: ChosenRow[];
}

/** An address and the text that stands there, pasted by a person who saw it. */
export class PasteItem {
  @Fits(url)
  address: string;

  @Fits(sealed(300_000))
  text: string;

  @Fits(optional(word(500)))
  title?: string;

  @Fits(optional(word(200)))
  outlet?: string;

  @Fits(optional(date))
  published?: string;
}

/** What to record of what a document tells beside its items, by key; all that is clear and corrects nothing where none are named. */
export class RecordTold {
  @Fits(optional(list(word(400), 5000)))
  keys?: string[];

  /** Why recorded facts are corrected. */
  @Fits(optional(reason))
  reason?: string;
}

/** Why what an import recorded is taken back. */
export class UndoImport {
  @Fits(optional(word(500)))
  reason?: string;
}
