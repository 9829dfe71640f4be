import { type comparators, type measures } from '../../../claims/events.js';
import { RecordClaim } from '../../../claims/record-claim.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';
import { attendanceFigures } from './assemblies.js';
import { scrapbookFigures } from './scrapbook.js';
import { type Statement } from './statement.js';
import { totals } from './totals.js';

const signs: Record<string, (typeof comparators)[number]> = { '': 'exactly', '~': 'about', '>': 'more-than' };

/** A figure as a statement writes it. Throws on one that it cannot read. */
const read = (figure: string) => {
  const [, sign = '', digits] = /^([~>]?)(\d+)$/.exec(figure) ?? [];
  const comparator = signs[sign];
  if (comparator === undefined || digits === undefined) throw new Error(`${figure} is no figure`);
  return { comparator, value: Number(digits) };
};

const claim = ({ key, meeting, asOf, figures, page, item, note }: Statement): Step[] =>
  Object.entries(figures).map(([measure, figure]) => ({
    key: `claim/${key}/${measure}`,
    command: (earlier) =>
      make(RecordClaim, {
        measure: measure as (typeof measures)[number],
        ...read(figure),
        meeting,
        asOf,
        evidence: item === undefined ? from(page ?? [], note) : items(earlier, [item], note),
      }),
  }));

/** Every published figure that the record sets beside its own. */
export const claims: Step[] = [...attendanceFigures, ...scrapbookFigures, ...totals].flatMap(claim);
