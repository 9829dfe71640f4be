import { Invalid } from '../../eventstore/errors.js';
import { type ReadDocument } from './document.js';
import { type Known } from './match-member.js';

/** A row to accept, with what a person chose where the document leaves it open. */
export interface ChosenRow {
  n: number;
  /** The id of the member it is filed under. */
  member?: string;
  published?: string;
}

/** Throws `Invalid` where rows are chosen that the document lacks or that are chosen twice, or members that the record lacks. */
export const checkChoices = (rows: ChosenRow[], read: ReadDocument, members: Known[]): void => {
  rows.forEach(({ n, member }, index) => {
    const refuse = (field: string, code: string, detail: string): never => {
      throw new Invalid([{ pointer: `/rows/${index}/${field}`, code }], detail);
    };
    if (!read.rows.some((row) => row.n === n)) refuse('n', 'row-unknown', `The document has no row ${n}`);
    if (rows.findIndex((row) => row.n === n) < index) refuse('n', 'row-twice', `Row ${n} is chosen twice`);
    if (member !== undefined && !members.some(({ id }) => id === member))
      refuse('member', 'member-unknown', 'There is no member of this id');
  });
};
