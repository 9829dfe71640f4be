import { type Status } from '../events.js';
import { type Belonged } from './matrix.cells.js';

/** Whether a government was there, itself or by another; nothing recorded is no presence. */
export const isThere = (status: Status | undefined): boolean => status === 'present' || status === 'represented';

/** What a share is a share of. */
export type DividedBy = 'members-on-that-day' | 'meetings-while-it-belonged';

/**
 * A share with what it was divided by. Of whom it is unknown may have come or not, and who perhaps belonged may count or not, so that
 * it lies between two bounds; they are one where everything is known.
 */
export interface Rate {
  came: number;
  of: number;
  unknown: number;
  /** How many perhaps belonged beside those, where there are any; in none of the three. */
  perhaps?: number;
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

  rate(dividedBy: DividedBy, perhaps: Tally): Rate | null {
    const { came, of, unknown } = this;
    if (of === unknown) return null;
    // The share is least if of those who perhaps belonged only who did not come did, and most if only who came, or may have, did.
    const least = share(came, of + perhaps.of - perhaps.came);
    const may = perhaps.came + perhaps.unknown;
    const most = share(came + unknown + may, of + may);
    return { came, of, unknown, ...(perhaps.of > 0 && { perhaps: perhaps.of }), dividedBy, least, most };
  }
}

/** Counts cells, of one government or of one meeting: who came, expected or not, and beside that what was expected. */
export class Count {
  came = 0;
  unknown = 0;
  /** Of how many something is recorded. */
  recorded = 0;
  readonly expected = new Tally();
  /** What was expected if it belonged, which is not known. */
  readonly perhaps = new Tally();

  add(status: Status, belonged: Belonged | undefined): void {
    if (isThere(status)) this.came += 1;
    if (status === 'unknown') this.unknown += 1;
    else this.recorded += 1;
    if (belonged === 'surely') this.expected.count(status);
    if (belonged === 'perhaps') this.perhaps.count(status);
  }

  rate(dividedBy: DividedBy): Rate | null {
    return this.expected.rate(dividedBy, this.perhaps);
  }
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000;
