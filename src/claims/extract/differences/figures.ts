import { type FoundClaim } from '../found-claim.js';
import { type Difference, type ReadSide, type Words } from './difference.js';

const SIGNS: Record<FoundClaim['comparator'], string> = {
  exactly: '',
  about: '~',
  'at-least': '≥',
  'more-than': '>',
  'at-most': '≤',
  'less-than': '<',
  between: '',
};
const shown = ({ comparator, value, upTo }: FoundClaim): string =>
  `${SIGNS[comparator]}${value}${upTo === undefined ? '' : `–${upTo}`}`;

/** 余 and 이상 are translated into each other and differ by one. */
const alike = (one: FoundClaim, other: FoundClaim): boolean =>
  one.value === other.value && one.upTo === other.upTo && loose(one.comparator) === loose(other.comparator);
const loose = (comparator: string): string =>
  comparator.replace('at-least', 'more-than').replace('less-than', 'at-most');
const words = ({ quote, from, to }: FoundClaim): Words => ({ quote, from, to });

/** Figures of one measure that both texts have and that no pairing reconciles, and figures that only one of them has. */
export const figureDifferences = (original: ReadSide, summary: ReadSide): Difference[] => {
  const [theirs, ours] = [once(original.claims), once(summary.claims)];
  const unmatched = ours.filter(
    (each) => !theirs.some((other) => other.measure === each.measure && alike(other, each)),
  );
  const left = theirs.filter((each) => !ours.some((other) => other.measure === each.measure && alike(each, other)));
  const found: Difference[] = [];
  for (const each of unmatched) {
    const { measure } = each;
    const pair = left.find((other) => other.measure === measure);
    if (pair) {
      left.splice(left.indexOf(pair), 1);
      const detail = `${shown(pair)} → ${shown(each)}`;
      found.push({ kind: 'figure', measure, original: words(pair), summary: words(each), detail });
    } else if (!holdsFigure(original, each.value!)) {
      found.push({ kind: 'added', measure, summary: words(each), detail: shown(each) });
    }
  }
  for (const each of left)
    if (!holdsFigure(summary, each.value!))
      found.push({ kind: 'lost', measure: each.measure, original: words(each), detail: shown(each) });
  return found;
};

/** The figures among claims, each said once. */
const once = (claims: FoundClaim[]): FoundClaim[] => {
  const figures = claims.filter(({ value }) => value !== undefined);
  return figures.filter(
    (each, n) => figures.findIndex((other) => other.measure === each.measure && alike(other, each)) === n,
  );
};

/** Whether a text has a figure anywhere, whatever it is said to count. */
const holdsFigure = ({ text, grammar }: ReadSide, value: number): boolean =>
  [...text.matchAll(grammar.numerals)].some(([written]) => grammar.read(written) === value);
