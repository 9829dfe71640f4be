import { type Held } from './room.js';

export type Reached = 'yes' | 'no' | 'unknown';

/** Somebody who may vote, surely or perhaps, and whether they were in the room. */
export interface Voter {
  country: string | null;
  entitled: Exclude<Held, 'no'>;
  there: Held;
}
/** How much is enough, as rules say it. */
export interface Threshold {
  of: string;
  share: string;
  orEqual?: boolean;
}
/** A threshold with what was counted for it: at the least and at the most so many, of so many. */
export interface Judged extends Threshold {
  least: { there: number; of: number };
  most: { there: number; of: number };
  reached: Reached;
}

/**
 * Whether there were enough in the room. It is reached where those surely there are enough even if all who perhaps may vote are
 * counted against them, and not reached where even all who may have been there are too few.
 */
export const judge = (threshold: Threshold, voters: Voter[]): Judged => {
  const least = counted(threshold.of, voters, ({ entitled, there }) => entitled === 'surely' && there === 'surely');
  const most = counted(
    threshold.of,
    voters.filter(({ entitled, there }) => entitled === 'surely' || there !== 'no'),
    ({ there }) => there !== 'no',
  );
  if (!measurable.has(threshold.of)) return { ...threshold, least, most, reached: 'unknown' };
  const reached = isEnough(threshold, least) ? 'yes' : isEnough(threshold, most) ? 'unknown' : 'no';
  return { ...threshold, least, most, reached };
};

/** All thresholds together; nobody can say where none is known. */
export const together = (judged: Judged[]): Reached => {
  if (judged.some(({ reached }) => reached === 'no')) return 'no';
  return judged.length > 0 && judged.every(({ reached }) => reached === 'yes') ? 'yes' : 'unknown';
};

const measurable = new Set(['voters', 'countries']);

const counted = (of: string, voters: Voter[], isThere: (voter: Voter) => boolean) => {
  const there = voters.filter(isThere);
  return of === 'countries'
    ? { there: countries(there), of: countries(voters) }
    : { there: there.length, of: voters.length };
};

const countries = (voters: Voter[]): number =>
  new Set(voters.map(({ country }) => country).filter((country) => country !== null)).size;

const isEnough = ({ share, orEqual = false }: Threshold, { there, of }: { there: number; of: number }): boolean => {
  const [part = 1, whole = 1] = share.split('/').map(Number);
  return there * whole > part * of || (orEqual && there * whole === part * of && of > 0);
};
