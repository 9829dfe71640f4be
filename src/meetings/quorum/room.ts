import { readDate } from '../../language/dates.js';
import { type Status } from '../events.js';
import { endOf, startOf } from '../moments.js';

export type Held = 'surely' | 'perhaps' | 'no';

/** The first and the last minute at which something may have been, such as a vote of which only the day is known. */
export interface Window {
  from: string;
  to: string;
}
/** What is recorded of one government at a meeting. */
export interface Told {
  status: Status;
  on: string;
  presence: { from?: string; until?: string }[];
}

const FIRST = '0000-01-01T00:00';
const LAST = '9999-12-31T23:59';

/** The minutes that a date or a moment may mean. */
export const windowOf = (moment: string): Window => {
  if (moment.includes('T')) return { from: moment, to: moment };
  const { earliest, latest } = readDate(moment);
  return { from: earliest === null ? FIRST : startOf(earliest), to: latest === null ? LAST : endOf(latest) };
};

/** The part of a window in which a meeting sat; the window itself where the two do not meet. */
export const within = (window: Window, sitting: Partial<Window>): Window => {
  const { from = FIRST, to = LAST } = sitting;
  const both = { from: max(window.from, from), to: min(window.to, to) };
  return both.from <= both.to ? both : window;
};

/**
 * Whether a government was in the room in a window of time: surely where each reading of its times says so, perhaps where one does,
 * or where no times are recorded. Of whom nothing is recorded was perhaps there. `sitting` says when the meeting ended: who left
 * then stayed to the end.
 */
export const wasThere = (told: Told | undefined, window: Window, sitting: Partial<Window> = {}): Held => {
  if (!told || told.status === 'unknown') return 'perhaps';
  if (told.status === 'absent' || told.status === 'excused') return 'no';
  const days = windowOf(told.on);
  if (days.from > window.to || days.to < window.from) return 'no';
  if (told.presence.length === 0) return 'perhaps';
  const spans = told.presence.map((span) => covers(span, window, sitting));
  return spans.find((held) => held === 'surely') ?? spans.find((held) => held === 'perhaps') ?? 'no';
};

/** The same if all who came and of whom no times are recorded stayed throughout. */
export const wasThereIfItStayed = (told: Told | undefined, window: Window, sitting: Partial<Window> = {}): Held => {
  const held = wasThere(told, window, sitting);
  const hasCome = told?.status === 'present' || told?.status === 'represented';
  return held === 'perhaps' && hasCome && told.presence.length === 0 ? 'surely' : held;
};

const covers = ({ from, until }: { from?: string; until?: string }, window: Window, sitting: Partial<Window>): Held => {
  const begins = from === undefined ? undefined : windowOf(from);
  const ends = until === undefined ? undefined : windowOf(until);
  const fromBeginning = !begins || (sitting.from !== undefined && begins.to <= sitting.from);
  const toEnd = !ends || (sitting.to !== undefined && ends.from >= sitting.to);
  // Within one and the same minute nobody can say what came first.
  const surely = (fromBeginning || begins.to < window.from) && (toEnd || window.to < ends.from);
  if (surely) return 'surely';
  const perhaps = (fromBeginning || begins.from <= window.to) && (toEnd || window.from <= ends.to);
  return perhaps ? 'perhaps' : 'no';
};

const max = (a: string, b: string): string => (a > b ? a : b);
const min = (a: string, b: string): string => (a < b ? a : b);
