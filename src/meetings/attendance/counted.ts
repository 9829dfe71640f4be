import { type Status, statuses } from '../events.js';
import { type ReportedFigure } from '../figures/figures.query.js';
import { type Bounds, boundsOf, type Verdict, verdict } from '../figures/verdict.js';
import { type AttendanceItem } from './attendance.answer.js';
import { type GuestItem } from './guests.js';
import { isThere } from './rate.js';

type Counts = Record<string, number>;

/** What the record counts of a meeting: governments by status, and those that were there by what they were. Guests stand apart. */
export type Counted = Record<Status, number> & {
  /** Full members that were there, the countries of all that were, and the people of their delegations. */
  members: number;
  countries: number;
  people: number;
  byCapacity: Counts;
  byCountry: Counts;
  byMode: Counts;
  guests: number;
  guestPeople: number;
};

/** What of a delegation is counted. */
export type Countable = Pick<AttendanceItem, 'status' | 'mode' | 'capacity' | 'country'> & {
  people: { length: number };
};

/** Counts a meeting's roster. */
export const count = (items: Countable[], guests: Pick<GuestItem, 'people'>[]): Counted => {
  const here = items.filter(({ status }) => isThere(status));
  return {
    ...(Object.fromEntries(
      statuses.map((status) => [status, items.filter((item) => item.status === status).length]),
    ) as Record<Status, number>),
    members: here.filter(({ capacity }) => capacity === 'full').length,
    countries: new Set(here.map(({ country }) => country)).size,
    people: heads(here),
    byCapacity: tally(here.map(({ capacity }) => capacity)),
    byCountry: tally(here.map(({ country }) => country)),
    byMode: tally(here.map(({ mode }) => mode)),
    guests: guests.length,
    guestPeople: heads(guests),
  };
};

const heads = (of: { people: { length: number } }[]): number => of.reduce((sum, { people }) => sum + people.length, 0);

const tally = (words: (string | null)[]): Counts => {
  const counts: Counts = {};
  for (const word of words) counts[word ?? 'unknown'] = (counts[word ?? 'unknown'] ?? 0) + 1;
  return counts;
};

/**
 * What the record counts of a measure, and what it may be: a lower bound while the attendance of some is unknown, or where the record may
 * not hold all members.
 */
export const countedOf = (measure: string, items: Countable[], counted: Counted, ofAll = true): Bounds | undefined => {
  const unknown = items.filter(({ status }) => status === 'unknown');
  const open = unknown.length > 0 || !ofAll ? Infinity : 0;
  const here = counted.present + counted.represented;
  const ours: Partial<Record<string, Bounds>> = {
    'governments-present': [here, here + open],
    'members-present': [
      counted.members,
      ofAll ? counted.members + unknown.filter(({ capacity }) => capacity === 'full').length : Infinity,
    ],
    'countries-present': [counted.countries, counted.countries + open],
    'people-present': [counted.people, Infinity],
  };
  return ours[measure];
};

/** Compares published figures with what the record counts, of each measure once. */
export const comparing = (items: Countable[], counted: Counted, ofAll: boolean) => {
  const counts = new Map<string, Bounds | undefined>();
  // Where nothing is recorded of anybody, nothing was counted that a report could contradict.
  const isKnown = items.some(({ status }) => status !== 'unknown');
  return (figure: ReportedFigure): { counted: number | null; verdict: Verdict | null } => {
    const { measure } = figure;
    if (!counts.has(measure)) counts.set(measure, countedOf(measure, items, counted, ofAll));
    const bounds = counts.get(measure);
    if (!bounds) return { counted: null, verdict: null };
    return { counted: bounds[0], verdict: isKnown ? verdict(boundsOf(figure), bounds) : null };
  };
};
