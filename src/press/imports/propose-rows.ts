import { foldName } from '../../language/names.js';
import { pageOf } from '../page-of.js';
import { type Choices } from './choices.js';
import { type DocumentRow } from './document.js';
import { type Proposal, type ProposedRow, propose, type Surroundings } from './proposal.js';
import { REPRINT, shared } from './same-item.js';

/** Proposes all rows of a document. An item that stands in it twice is taken in once: its later row says which row it repeats. */
export const proposeRows = (rows: DocumentRow[], around: Surroundings, choices: Choices): ProposedRow[] => {
  const open: ProposedRow[] = [];
  return rows.map((row) => {
    const proposed = propose(row, around, choices[row.n]);
    if (proposed.state === 'done' || proposed.state === 'skipped') return proposed;
    const before = open.find(({ proposal }) => isTwice(proposal, proposed.proposal));
    if (before === undefined) {
      open.push(proposed);
      return proposed;
    }
    const detail = `It is the same item as row ${before.n}; what it has more is added once that is in the record`;
    return { ...proposed, state: 'doubled', problems: [...proposed.problems, { code: 'same-as-row', detail }] };
  });
};

/** Two rows are one item by its address, by the item of the record that both are, or where outlet, day and text or title are the same. */
const isTwice = (one: Proposal, other: Proposal): boolean => {
  if (one.coverage !== null && one.coverage === other.coverage) return true;
  if (one.url !== null && other.url !== null) return pageOf(one.url) === pageOf(other.url);
  const ofOneDay = one.published !== '' && one.published === other.published;
  if (!ofOneDay || foldName(one.outlet) !== foldName(other.outlet)) return false;
  const overlap = shared(one.original.text, other.original.text);
  if (overlap !== undefined) return overlap >= REPRINT;
  return one.filedUnder?.id === other.filedUnder?.id && foldName(one.title.text) === foldName(other.title.text);
};
