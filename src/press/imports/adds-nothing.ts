import { type ProposedRow } from './proposal.js';

/** Whether the record has an item and all that a row says of it. */
export const addsNothing = ({ state, problems }: ProposedRow): boolean =>
  state === 'known' && problems.some(({ code }) => code === 'nothing-new');
