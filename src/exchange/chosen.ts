import { Invalid } from '../eventstore/errors.js';
import { type CalledRequest } from '../access/caller.js';
import { readBytes } from '../web/read-json.js';

const MOST_BYTES = 65_536;

/** What the page's form says: which rows, none of them named where all are meant, and why an import is taken back. */
export interface Chosen {
  rows?: number[];
  reason?: string;
}

/** Reads the page's form; one that was sent without fields means all rows. Throws `Invalid`. */
export const chosenIn = async (request: CalledRequest): Promise<Chosen> => {
  const form = new URLSearchParams((await readBytes(request, MOST_BYTES)).toString());
  const numbers = form.getAll('row');
  if (!numbers.every((each) => /^\d{1,7}$/.test(each)))
    throw new Invalid([{ pointer: '/row', code: 'row-unknown' }], 'A row is chosen by its number');
  const reason = form.get('reason')?.trim().slice(0, 500);
  return {
    ...(form.get('which') === 'chosen' && { rows: numbers.map(Number) }),
    ...(reason && { reason }),
  };
};
