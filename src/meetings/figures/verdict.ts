/** What a figure may mean, as the least and the most. */
export type Bounds = [least: number, most: number];

/** How many tenths above or below a figure `about` it may be; in whole numbers, since 210 × 1.1 is a little more than 231. */
const ABOUT = 1;

/** The bounds of a published figure: 200余 is more than 200, about 210 from 189 to 231. */
export const boundsOf = ({
  comparator,
  value,
  upTo,
}: {
  comparator: string;
  value: number;
  upTo: number | null;
}): Bounds => {
  switch (comparator) {
    case 'about':
      return [Math.floor((value * (10 - ABOUT)) / 10), Math.ceil((value * (10 + ABOUT)) / 10)];
    case 'at-least':
      return [value, Infinity];
    case 'more-than':
      return [value + 1, Infinity];
    case 'at-most':
      return [0, value];
    case 'between':
      return [value, upTo ?? value];
    default:
      return [value, value];
  }
};

export type Verdict = 'compatible' | 'contradictory';

/** Two figures of the same thing contradict each other where no number fits both. */
export const verdict = ([a, b]: Bounds, [c, d]: Bounds): Verdict => (a <= d && c <= b ? 'compatible' : 'contradictory');
