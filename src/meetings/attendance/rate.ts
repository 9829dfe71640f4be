import { type Status } from '../events.js';

/** Whether a government was there, itself or by another; nothing recorded is no presence. */
export const isThere = (status: Status | undefined): boolean => status === 'present' || status === 'represented';

/** What a share is a share of. */
export type DividedBy = 'members-on-that-day' | 'meetings-while-it-belonged';

/**
 * A share with what it was divided by. Of whom it is unknown may have come or not, so that it lies between two bounds; they are one
 * where everything is known.
 */
export interface Rate {
  came: number;
  of: number;
  unknown: number;
  dividedBy: DividedBy;
  least: number;
  most: number;
}

/** Counts what is expected; nothing can be said where nothing is known, and then there is no rate rather than none that came. */
class Tally {
  came = 0;
  of = 0;
  unknown = 0;

  count(status: Status): void {
    this.of += 1;
    if (status === 'unknown') this.unknown += 1;
    else if (isThere(status)) this.came += 1;
  }

  rate(dividedBy: DividedBy): Rate | null {
    const { came, of, unknown } = this;
    if (of === unknown) return null;
    return { came, of, unknown, dividedBy, least: share(came, of), most: share(came + unknown, of) };
  }
}

/** Counts cells, of one government or of one meeting: who came, expected or not, and beside that what was expected. */
export class Count {
  came = 0;
  unknown = 0;
  /** Of how many something is recorded. */
  recorded = 0;
  readonly expected = new Tally();

  add(status: Status, isExpected: boolean | undefined): void {
    if (isThere(status)) this.came += 1;
    if (status === 'unknown') this.unknown += 1;
    else this.recorded += 1;
    if (isExpected) this.expected.count(status);
  }
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000;
