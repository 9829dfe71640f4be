import { type Receipt } from '../eventstore/store.js';

/** What became of a command, as the address of the page after it says it: the positions, that it waits, or that there was nothing to do. */
export const recordedAt = (receipt: Receipt): string => {
  const { events } = receipt;
  if ('waits' in receipt) return 'waits';
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return 'nothing';
  return first === last ? `${first.position}` : `${first.position}-${last.position}`;
};
