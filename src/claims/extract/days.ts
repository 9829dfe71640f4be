import { isDate } from '../../language/dates.js';
import { type Compiled } from './compiled.js';
import { type Hint } from './found-claim.js';
import { type WrittenDay } from './grammar.js';
import { type Stretch } from './sentences.js';

/** A date in a text as EDTF, as precise as it is written. */
export interface FoundDay extends Stretch {
  edtf: string;
}

/** A date with the parts of it that are written. */
export interface PartedDay extends Stretch, WrittenDay {}

/** The dates of a text as far as each is written, in order: also days without a month and months without a year. */
export const writtenDaysOf = (text: string, grammar: Compiled): PartedDay[] => {
  const found: PartedDay[] = [];
  const taken = new Set<number>();
  for (const pattern of grammar.dated)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = match.indices![0]!;
      if (taken.has(from) || taken.has(to - 1)) continue;
      for (let at = from; at < to; at++) taken.add(at);
      found.push({ from, to, ...grammar.readDay(match.groups ?? {}) });
    }
  return found.toSorted((a, b) => a.from - b.from);
};

/** The dates of a text that a calendar has, in order; those without a year only where the hint gives one. */
export const daysOf = (text: string, grammar: Compiled, hint: Hint = {}): FoundDay[] => {
  const year = /^\d{4}/.exec(hint.published ?? '')?.[0];
  return writtenDaysOf(text, grammar).flatMap((day) => {
    const edtf = edtfOf(day.y === undefined && year ? { ...day, y: Number(year) } : day);
    return edtf === undefined ? [] : [{ from: day.from, to: day.to, edtf }];
  });
};

/** A date as EDTF, where it has a year and is one of the calendar. */
export const edtfOf = ({ y, m, d }: WrittenDay): string | undefined => {
  if (y === undefined || (m === undefined && d !== undefined) || (m ?? 1) > 12) return undefined;
  const parts = [String(y).padStart(4, '0'), ...[m, d].filter((part) => part !== undefined).map(two)];
  return isDate(parts.join('-')) ? parts.join('-') : undefined;
};

const two = (part: number): string => String(part).padStart(2, '0');
