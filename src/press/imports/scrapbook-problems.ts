import { type DocumentRow, type Problem } from './document.js';
import { isLongFor, isShortFor } from './outlet-names.js';
import { type Entry } from './scrapbook-cells.js';
import { type Heading } from './scrapbook-heading.js';
import { squash } from './text-lines.js';

/** What a person has to look at in a row: what it lacks, and where its heading and the index say different things. */
export function problemsOf(row: Omit<DocumentRow, 'problems'>, heading: Heading, entry?: Entry): Problem[] {
  const found: Problem[] = [];
  const say = (code: string, detail: string) => found.push({ code, detail, line: row.lines[0] });
  if (!heading.outlet)
    say('heading-not-understood', 'The heading does not say outlet, member and topic as the others do');
  if (!entry) say('not-in-index', 'The index has no row of this number; the title is the topic of the heading');
  if (entry && heading.outlet) compare(heading, entry, say);
  if (!row.published && heading.monthDay)
    say('date-without-year', `The heading says ${heading.monthDay} without a year`);
  else if (!row.published) say('date-not-understood', 'The heading shows no day of publication');
  if (!row.original.text) say('no-original', 'There is no original text under the heading');
  if (!row.address) say('no-address', 'The item shows no address of the original');
  if (row.keyPoints.length === 0) say('no-key-points', 'The item has no key points');
  return found;
}

function compare(heading: Heading, { member, outlet, published }: Entry, say: (code: string, detail: string) => void) {
  const [written, printed] = [squash(heading.member), squash(member)];
  if (published && heading.published && published !== heading.published)
    say('date-disagrees', `The heading says ${heading.published}, the index ${published}`);
  if (!written.startsWith(printed)) say('member-disagrees', `The heading says ${heading.member}, the index ${member}`);
  if (!isShortFor(outlet.join(''), heading.outlet) && !isLongFor(outlet.join(''), heading.outlet))
    say('outlet-disagrees', `The heading says ${heading.outlet}, the index ${outlet.join(' ')}`);
}
