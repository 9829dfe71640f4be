import { edtfOf, type PartedDay, writtenDaysOf } from '../days.js';
import { type Difference, type ReadSide } from './difference.js';

/** A date as far as it is written, in EDTF; what is not written before what is stands as X. */
const shown = (day: PartedDay): string => {
  if (day.y !== undefined && (day.m !== undefined || day.d === undefined)) return edtfOf(day) ?? `${day.y}-${day.m}`;
  const two = (part: number | undefined) => (part === undefined ? 'XX' : String(part).padStart(2, '0'));
  return [day.y ?? 'XXXX', two(day.m), ...(day.d === undefined ? [] : [two(day.d)])].join('-');
};
const parts = ['y', 'm', 'd'] as const;

/** Whether no part that both have differs. */
const agree = (one: PartedDay, other: PartedDay): boolean =>
  parts.every((part) => one[part] === undefined || other[part] === undefined || one[part] === other[part]);
const has = (day: PartedDay, part: (typeof parts)[number]): boolean => day[part] !== undefined;

/** Whether both name the same day, month or year. A year that the other leaves to be understood is no difference, nor a month before a day. */
const same = (one: PartedDay, other: PartedDay): boolean => {
  if (!agree(one, other)) return false;
  if (has(one, 'd') && has(other, 'd')) return has(one, 'm') === has(other, 'm') || !has(one, 'y') || !has(other, 'y');
  if (has(one, 'd') || has(other, 'd')) return false;
  return has(one, 'm') === has(other, 'm');
};

/** What a date of the summary may have been made of: one that agrees, else one with a part the same, the nearest kind first. */
const kin = (day: PartedDay, others: PartedDay[]): PartedDay | undefined =>
  others.find((other) => agree(day, other) && parts.some((part) => has(day, part) && has(other, part))) ??
  others.find((other) => has(day, 'y') && day.y === other.y) ??
  others.find((other) => has(day, 'm') && day.m === other.m && has(other, 'd') === has(day, 'd'));

/** Dates that became others, more precise or less, and dates that only one of the texts has. */
export const dateDifferences = (original: ReadSide, summary: ReadSide): Difference[] => {
  const [theirs, ours] = [datesOf(original), datesOf(summary)];
  const free = theirs.filter((each) => !ours.some((other) => same(each, other)));
  const found: Difference[] = [];
  for (const day of ours) {
    if (theirs.some((other) => same(other, day))) continue;
    const pair = kin(day, free);
    const there = summary.words(day.from, day.to);
    if (pair) {
      free.splice(free.indexOf(pair), 1);
      const detail = `${shown(pair)} → ${shown(day)}`;
      found.push({ kind: 'date', original: original.words(pair.from, pair.to), summary: there, detail });
    } else found.push({ kind: 'added', summary: there, detail: shown(day) });
  }
  for (const day of free) found.push({ kind: 'lost', original: original.words(day.from, day.to), detail: shown(day) });
  return found;
};

/** The dates of a text, each said once; bare days of a month only where another date does not say them already. */
const datesOf = ({ text, grammar }: ReadSide): PartedDay[] => {
  const days = writtenDaysOf(text, grammar);
  return days.filter((each, n) => days.findIndex((other) => shown(other) === shown(each)) === n);
};
