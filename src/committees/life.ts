import { mayPrecede, readDate } from '../language/dates.js';

/** A coordinator's time: from a day on, to an end that was named beforehand or to its release. */
export interface Seat {
  government: string;
  from: string;
  until?: string | null;
  released?: string | null;
}

/** When a seat ended, or will; `undefined` where nothing says so. */
export const endOf = ({ until, released }: Seat): string | undefined => released ?? until ?? undefined;

/** Whether a government may have held this seat on a day, so that it can be released from it then. */
export const mayBeReleased = ({ from, until, released }: Seat, on: string): boolean =>
  (released ?? null) === null && mayPrecede(from, on) && ((until ?? null) === null || mayPrecede(on, until!));

/** Seats as they stand once a government was released on a day. */
export const released = (seats: Seat[], government: string, on: string): Seat[] =>
  seats.map((seat) => (seat.government === government && mayBeReleased(seat, on) ? { ...seat, released: on } : seat));

/** Whether each government has at most one of these seats at a time, as far as their dates say. */
export const areOneAtATime = (seats: Seat[]): boolean =>
  seats.every((seat, n) =>
    seats.slice(n + 1).every((other) => other.government !== seat.government || mayFollowEachOther(seat, other)),
  );

/** Whether two seats of one government need not meet: one may be over when the other begins. */
const mayFollowEachOther = (one: Seat, other: Seat): boolean => {
  const [end, otherEnd] = [endOf(one), endOf(other)];
  return (
    (end !== undefined && mayPrecede(end, other.from)) || (otherEnd !== undefined && mayPrecede(otherEnd, one.from))
  );
};

/** Whether a day may lie in a stretch of time, whose last day no longer counts. */
export const mayLieIn = (on: string, from: string, until?: string | null): boolean =>
  mayPrecede(from, on) && (until === undefined || until === null || mayOutlast(until, on));

const mayOutlast = (until: string, on: string): boolean => {
  const { latest } = readDate(until);
  const { earliest } = readDate(on);
  return latest === null || earliest === null || earliest < latest;
};
