import { readDate } from '../../language/dates.js';
import { type TimelineMark } from '../../timeline/timeline-marks.query.js';
import { groupBy } from '../../web/group-by.js';

/** A stretch of time to look at; each end a year, a month or a day, and open where none is given. */
export interface Zoom {
  from?: string;
  to?: string;
}

/** The entries of one year, month or day, newest first. `folded` says how many there are where most are left to the next zoom. */
export interface Section {
  when: string;
  milestones: TimelineMark[];
  coverage: FoldedMark[];
  folded: number;
}

/** A line that tells of the press, with those of the same text under it. */
export interface FoldedMark extends TimelineMark {
  reprints?: TimelineMark[];
}

export interface Laid {
  sections: Section[];
  undated: TimelineMark[];
  /** How many entries lie outside the zoom. */
  outside: number;
}

/** How many entries a page shows with their evidence; where there are more it shows half as many, and folds the rest into links. */
const MOST = 120;
/** How many entries of a lane stand open. */
export const OPEN = 12;
/** How many milestones of all years that are folded are shown at most; one of each is at any rate. */
const MOST_OF_FOLDED = 60;

/** Puts entries into sections, newest first: years, or months and days where a year or month is too full to be shown at once. */
export const lay = (items: TimelineMark[], zoom: Zoom = {}, asked?: number): Laid => {
  const shown = items.filter((item) => isWithin(item, zoom));
  const most = asked ?? (shown.length > MOST ? MOST / 2 : MOST);
  const zoomed = zoom.from !== undefined || zoom.to !== undefined;
  const length = unitOf(zoom, shown.length > most);
  const groups = groupBy(shown.toReversed(), ({ first }) => first!.slice(0, length));
  let left = most;
  const fit = new Map(
    [...groups].map(([when, { length: entries }]) => {
      const fits = entries <= left;
      if (fits) left -= entries;
      return [when, fits];
    }),
  );
  const folded = [...fit.values()].filter((fits) => !fits).length;
  const open = Math.min(OPEN, Math.max(1, Math.floor(MOST_OF_FOLDED / folded)));
  const sections = [...groups].map(([when, entries]): Section => {
    const milestones = entries.filter(({ lane }) => lane === 'milestone');
    const coverage = foldReprints(entries.filter(({ lane }) => lane === 'coverage'));
    if (fit.get(when)) return { when, milestones, coverage, folded: 0 };
    return { when, milestones: milestones.slice(0, open), coverage: [], folded: entries.length };
  });
  return {
    sections,
    undated: zoomed ? [] : items.filter(({ first }) => first === null),
    outside: zoomed ? items.length - shown.length : 0,
  };
};

/** Lines of one text as one, where the first of them stands: what was printed first, as far as it is told here. */
export const foldReprints = (marks: TimelineMark[]): FoldedMark[] =>
  [...groupBy(marks, ({ id, family }) => family ?? id).values()].map((family) => {
    const [first, ...later] = family.toReversed();
    return later.length === 0 ? first! : { ...first!, reprints: later.toReversed() };
  });

const isWithin = ({ first, last }: TimelineMark, { from, to }: Zoom): boolean => {
  if (first === null) return false;
  const begins = from === undefined ? '0000' : readDate(from).earliest!;
  const ends = to === undefined ? '9999' : readDate(to).latest!;
  return first <= ends && (last ?? first) >= begins;
};

/** How many characters of a day name the section it falls into: years, unless one year or month alone holds too many. */
const unitOf = ({ from, to }: Zoom, full: boolean): number => {
  if (!full || from === undefined || to === undefined) return 4;
  const [begins, ends] = [readDate(from).earliest!, readDate(to).latest!];
  if (begins.slice(0, 7) === ends.slice(0, 7)) return 10;
  return begins.slice(0, 4) === ends.slice(0, 4) ? 7 : 4;
};

/** The ids of the entries that a page shows. */
export const shownIn = ({ sections, undated }: Laid): string[] =>
  [
    ...sections.flatMap(({ milestones, coverage }) => [
      ...milestones,
      ...coverage.flatMap((mark) => [mark, ...(mark.reprints ?? [])]),
    ]),
    ...undated,
  ].map(({ id }) => id);

/** How much happened in a year or month. */
export interface Bin {
  when: string;
  milestones: number;
  coverage: number;
}

/** Every year from the first entry to the last, empty ones too; with a year given, its twelve months. */
export const bins = (items: TimelineMark[], year?: string): Bin[] => {
  const days = items.flatMap(({ first, lane }) => (first === null ? [] : [[first, lane] as const]));
  const whens = year === undefined ? yearsOf(days.map(([day]) => Number(day.slice(0, 4)))) : monthsOf(year);
  return whens.map((when) => {
    const lanes = days.filter(([day]) => day.startsWith(when)).map(([, lane]) => lane);
    const milestones = lanes.filter((lane) => lane === 'milestone').length;
    return { when, milestones, coverage: lanes.length - milestones };
  });
};

const yearsOf = (years: number[]): string[] => {
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, n) => `${first + n}`);
};

const monthsOf = (year: string): string[] =>
  Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`);
