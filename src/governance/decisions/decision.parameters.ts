import { date, handle, oneOf, optional } from '../../language/nouns.js';
import { AsOfQuery } from '../../web/as-of.js';
import { Fits } from '../../web/fits.js';
import { May, PageParameters, period } from '../../web/page-parameters.js';
import { pageNumber } from '../../web/turn.js';
import { Listed } from '../../web/paged.js';
import { InFormats } from '../../web/sheets/as-sheet.js';
import { outcomes } from '../decision.shapes.js';
import { subjects } from './subjects.js';

const subject = oneOf(...subjects);
const yesOrNo = oneOf('true', 'false');

/** Which decisions a reader asks for. */
export class DecisionParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(handle))
  body?: string;

  @Fits(optional(outcomes))
  outcome?: string;

  @Fits(optional(subject))
  matter?: string;

  @Fits(optional(yesOrNo))
  discrepancy?: 'true' | 'false';

  @Fits(optional(date))
  from?: string;

  @Fits(optional(date))
  to?: string;
}

/** The same of the page, whose form sends its empty fields along. */
export class DecisionPageParameters extends PageParameters {
  @May(handle)
  body?: string;

  @May(outcomes)
  outcome?: string;

  @May(subject)
  matter?: string;

  @May(yesOrNo)
  discrepancy?: 'true' | 'false';

  @May(period)
  from?: string;

  @May(period)
  to?: string;

  @May(pageNumber)
  page?: string;
}
