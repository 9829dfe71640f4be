import { type AsOf } from '../../language/as-of.js';
import { type Holding, holdsOn, readDate } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { endOf, type Seat } from '../life.js';
import { type CommitteeRow } from './committee.entity.js';

/** Whether what is dated so may have begun by the day asked for. */
export const hasBegun = ({ trueOn }: AsOf, date: string): boolean => (readDate(date).earliest ?? '') <= trueOn;

/** A date if it may have come by the day asked for. */
export const by = (asOf: AsOf, date: string | null): string | null =>
  date !== null && hasBegun(asOf, date) ? date : null;

/** Whether a committee stands at the end of the day. */
export const standsOn = ({ trueOn }: AsOf, { on, ended }: Pick<CommitteeRow, 'on' | 'ended'>): Holding =>
  holdsOn(trueOn, on, ended);

/** Whether a seat is held at the end of the day: never outside the committee's life. */
export const heldOn = (asOf: AsOf, seat: Seat, committee: Pick<CommitteeRow, 'on' | 'ended'>): Holding => {
  const both = [holdsOn(asOf.trueOn, seat.from, endOf(seat)), standsOn(asOf, committee)];
  if (both.includes('no')) return 'no';
  return both.every((holds) => holds === 'surely') ? 'surely' : 'perhaps';
};

/** What a committee is surely called on the day; its first name where none is sure. */
export const nameOn = ({ trueOn }: AsOf, called: CommitteeRow['called']): Names =>
  (called.findLast(({ from }) => holdsOn(trueOn, from) === 'surely') ?? called[0]!).names;
