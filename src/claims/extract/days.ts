import { isDate } from '../../language/dates.js';
import { type Compiled } from './compiled.js';
import { type Hint } from './found-claim.js';
import { type WrittenDay } from './grammar.js';
import { type Stretch } from './sentences.js';

/** A date in a text as EDTF, as precise as it is written. `yearGiven` is false where the year is that of publication. */
export interface FoundDay extends Stretch {
  edtf: string;
  yearGiven: boolean;
}

/** The dates of a text, in order; those without a year only where the hint gives one. What no calendar has is passed over. */
export const daysOf = (text: string, grammar: Compiled, hint: Hint = {}): FoundDay[] => {
  const year = /^\d{4}/.exec(hint.published ?? '')?.[0];
  const found: FoundDay[] = [];
  for (const pattern of grammar.dated)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = match.indices![0]!;
      if (found.some((each) => from < each.to && each.from < to)) continue;
      const written = grammar.readDay(match.groups ?? {});
      const edtf = edtfOf(written.y === undefined && year ? { ...written, y: Number(year) } : written);
      if (edtf !== undefined) found.push({ from, to, edtf, yearGiven: written.y !== undefined });
    }
  return found.toSorted((a, b) => a.from - b.from);
};

const edtfOf = ({ y, m, d }: WrittenDay): string | undefined => {
  if (y === undefined) return undefined;
  const parts = [String(y).padStart(4, '0'), ...[m, d].filter((part) => part !== undefined).map(two)];
  const text = parts.join('-');
  return isDate(text) && (m === undefined || m <= 12) ? text : undefined;
};

const two = (part: number): string => String(part).padStart(2, '0');
