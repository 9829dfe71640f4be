const MOST_LETTERS = 2000;

/** Numbers in a row as a text: 4 to 6 and 9 are `4-6,9`. What is longer than 2000 letters ends with the last span that fits. */
export const rangesOf = (numbers: number[]): string => {
  const spans: [first: number, last: number][] = [];
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span && n <= span[1] + 1) span[1] = n;
    else spans.push([n, n]);
  }
  const text = spans.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  return text.length <= MOST_LETTERS ? text : text.slice(0, text.lastIndexOf(',', MOST_LETTERS));
};

/** The form of such a text, in which no number has more than seven digits. */
export const RANGES = /^\d{1,7}(-\d{1,7})?(,\d{1,7}(-\d{1,7})?)*$/;

/** Whether a text is such numbers. */
export const areRanges = (given: unknown): given is string =>
  typeof given === 'string' && given.length <= MOST_LETTERS && RANGES.test(given);

/** The spans that such a text names, each by its first and last number. */
export const spansIn = (text: string): [first: number, last: number][] =>
  text.split(',').map((span) => {
    const [first, last = first] = span.split('-').map(Number);
    return [first!, last!];
  });
