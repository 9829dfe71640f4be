/** How a source puts a figure. `less-than` is just under it, as 近 before a figure says. */
export const comparators = ['exactly', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'between'] as const;
export type Comparator = (typeof comparators)[number];

/** What a figure may mean, as the least and the most. */
export type Bounds = [least: number, most: number];

/** How many tenths above or below a figure `about` it may be; in whole numbers, since 210 × 1.1 is a little more than 231. */
const ABOUT = 1;

const lower = (value: number): number => Math.floor((value * (10 - ABOUT)) / 10);

/**
 * The bounds of a published figure: 200余 and more than 200 are a lower bound, which whoever rounds may mean as well; about 210 is from
 * 189 to 231, 近 80 from 72 to 79.
 */
export const boundsOf = ({
  comparator,
  value,
  upTo,
}: {
  comparator: string;
  value: number;
  upTo?: number | null;
}): Bounds => {
  switch (comparator) {
    case 'about':
      return [lower(value), Math.ceil((value * (10 + ABOUT)) / 10)];
    case 'at-least':
    case 'more-than':
      return [value, Infinity];
    case 'at-most':
      return [0, value];
    case 'less-than':
      return [Math.max(0, Math.min(lower(value), value - 1)), Math.max(0, value - 1)];
    case 'between':
      return [value, upTo ?? value];
    default:
      return [value, value];
  }
};

/** Two figures of the same thing contradict each other where no number fits both. */
export const fit = ([a, b]: Bounds, [c, d]: Bounds): boolean => a <= d && c <= b;
