import { type Holding, holdsOn, readDate } from '../../language/dates.js';
import { type CommitmentRow } from './commitment.entity.js';

export const states = ['open', 'overdue', 'fulfilled', 'lapsed'] as const;
export type State = (typeof states)[number];

/** What a commitment is on a day; `perhaps` where the dates leave open whether it was made, or has ended, by then. */
export interface Standing {
  state: State;
  perhaps?: true;
  due: string | null;
}

type Dated = Pick<CommitmentRow, 'on' | 'dues' | 'ended' | 'ending'>;

/** How a commitment stands at the end of a day; nothing where it was not made by then. */
export const standingOn = (day: string, { on, dues, ended, ending }: Dated): Standing | undefined => {
  const made = holdsOn(day, on);
  if (made === 'no') return undefined;
  const due = duesBy(day, dues).at(-1)?.due ?? null;
  const over: Holding = ended === null ? 'no' : holdsOn(day, ended);
  const doubt = { perhaps: true as const };
  // What has surely ended was surely made.
  if (over !== 'no') return { state: ending!, ...(over === 'perhaps' && doubt), due };
  return { state: isOver(due, day) ? 'overdue' : 'open', ...(made === 'perhaps' && doubt), due };
};

/** The days by which it was to be kept, as agreed by a day, the latest agreed last. */
export const duesBy = (day: string, dues: CommitmentRow['dues']): CommitmentRow['dues'] =>
  dues.filter(({ from }) => holdsOn(day, from) !== 'no');

/** Whether it may be open on the day, be it overdue or not. */
export const mayBeOpen = ({ state, perhaps }: Standing): boolean =>
  state === 'open' || state === 'overdue' || perhaps === true;

/** Whether the last day by which it was to be kept has passed: within «autumn 2021» nothing is overdue. */
const isOver = (due: string | null, day: string): boolean => {
  const latest = due === null ? null : readDate(due).latest;
  return latest !== null && latest < day;
};
