import { Invalid } from '../../eventstore/errors.js';
import { type ReadDocument } from './document.js';

/** What a person chose for a row where the document leaves it open, or otherwise than it was read. */
export interface Choice {
  /** The id of the member it is filed under. */
  member?: string;
  published?: string;
  outlet?: string;
  /** Ids or handles; `none` leaves it out. */
  meeting?: string;
  decision?: string;
  /** The row is set aside. */
  skip?: boolean;
}
/** A row to accept, with what was chosen for it. */
export interface ChosenRow extends Choice {
  n: number;
}
/** What was chosen before, by the number of the row. */
export type Choices = Record<string, Choice>;

export const NONE = 'none';

interface Named {
  id: string;
  handle?: string | null;
}
/** What a choice may name. */
interface Choosable {
  members: Named[];
  meetings: Named[];
  decisions: Named[];
}

/** Throws `Invalid` where rows are chosen that the document lacks or that are chosen twice, or what the record lacks. */
export const checkChoices = (rows: ChosenRow[], read: ReadDocument, around: Choosable): void => {
  rows.forEach(({ n, member, meeting, decision }, index) => {
    const refuse = (field: string, code: string, detail: string): never => {
      throw new Invalid([{ pointer: `/rows/${index}/${field}`, code }], detail);
    };
    const lacks = (named: Named[], name: string | undefined) =>
      name !== undefined && name !== NONE && idOf(named, name) === undefined;
    if (!read.rows.some((row) => row.n === n)) refuse('n', 'row-unknown', `The document has no row ${n}`);
    if (rows.findIndex((row) => row.n === n) < index) refuse('n', 'row-twice', `Row ${n} is chosen twice`);
    if (member !== undefined && !around.members.some(({ id }) => id === member))
      refuse('member', 'member-unknown', 'There is no member of this id');
    if (lacks(around.meetings, meeting)) refuse('meeting', 'meeting-unknown', 'There is no such meeting');
    if (lacks(around.decisions, decision)) refuse('decision', 'decision-unknown', 'There is no such decision');
  });
};

/** The id of what is named by id or handle. */
export const idOf = (named: Named[], name: string): string | undefined =>
  named.find(({ id, handle }) => id === name || handle === name)?.id;
