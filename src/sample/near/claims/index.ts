import { type comparators, type measures } from '../../../claims/events.js';
import { RecordClaim } from '../../../claims/record-claim.js';
import { type Evidence } from '../../../language/nouns.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';
import { attendanceFigures } from './assemblies.js';
import { scrapbookFacts } from './scrapbook-facts.js';
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

/** Measures of which sources say a day or words, which are kept as they are. */
const inWords = new Set(['founded-on', 'joined-on', 'theme']);

const claim = ({ key, meeting, asOf, member, figures, page, item, note }: Statement): Step[] =>
  Object.entries(figures).map(([measure, figure]) => ({
    key: `claim/${key}/${measure}`,
    command: (earlier) =>
      make(RecordClaim, {
        measure: measure as (typeof measures)[number],
        ...(inWords.has(measure) ? { said: figure } : read(figure)),
        meeting,
        asOf,
        member,
        evidence: item === undefined ? from(page ?? [], note) : ofItem(items(earlier, [item], note), measure),
      }),
  }));

/** Words are held against words of their own language; the items are in Chinese. */
const ofItem = (evidence: Evidence, measure: string): Evidence =>
  evidence.map((each) => (measure === 'theme' ? { ...each, language: 'zh-Hans' } : each));

/** Every published figure that the record sets beside its own. */
export const claims: Step[] = [...attendanceFigures, ...scrapbookFigures, ...scrapbookFacts, ...totals].flatMap(claim);
