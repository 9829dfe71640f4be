import { Invalid } from '../eventstore/errors.js';
import { type CalledRequest } from '../access/caller.js';
import { formIn } from '../web/read-form.js';

const MOST_BYTES = 65_536;

/** What the page's form says: which rows, none of them named where all are meant, and why an import is taken back. */
export interface Chosen {
  rows?: number[];
  reason?: string;
}

/** Reads the page's form; one that was sent without fields means all rows. Throws `Invalid`. */
export const chosenIn = async (request: CalledRequest): Promise<Chosen> => {
  const form = await formIn(request, MOST_BYTES);
  const numbers = form.getAll('row');
  if (!numbers.every((each) => /^\d{1,7}$/.test(each)))
    throw new Invalid([{ pointer: '/row', code: 'row-unknown' }], 'A row is chosen by its number');
  const reason = form.get('reason')?.trim().slice(0, 500);
  return {
    ...(form.get('which') === 'chosen' && { rows: numbers.map(Number) }),
    ...(reason && { reason }),
  };
};
