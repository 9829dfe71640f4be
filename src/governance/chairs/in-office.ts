import { compareDates, type Holding, holdsOn, mayPrecede, readDate } from '../../language/dates.js';
import { type RulesVersion } from '../events.js';
import { endByRules, type Met, type RuledEnd } from './when-terms-end.js';

/** A term as its facts tell it. */
export interface ToldTerm {
  term: number;
  government: string;
  elected: string;
  started: string | null;
  ended: string | null;
}

/** A term that was held, from when to when. What no fact tells is derived: `startRule` and `endRule` say from what. */
export interface Span {
  term: number;
  government: string;
  from: string;
  until: string | null;
  startRule: RuledEnd | null;
  endRule: RuledEnd | null;
  /** By the rules it would have ended with this, but nobody was elected to follow. */
  outlived: RuledEnd | null;
}

/**
 * The terms that were or will be held, in order. A term begins where a fact says so; else where the rules end the one before it and
 * its chair was elected by then. A term for which neither is known has not begun. One ends when the next begins.
 */
export const spansOf = (terms: ToldTerm[], meetings: Met[], versions: RulesVersion[]): Span[] => {
  const spans: Span[] = [];
  for (const { term, government, elected, started, ended } of inOrder(terms)) {
    const before = spans.at(-1);
    const ruled = before && started === null ? followed(before, elected, meetings, versions) : undefined;
    const from = started ?? ruled?.on;
    if (from === undefined) continue;
    if (before && before.until === null) Object.assign(before, { until: from, endRule: ruled ?? null });
    spans.push({ term, government, from, until: ended, startRule: ruled ?? null, endRule: null, outlived: null });
  }
  const last = spans.at(-1);
  if (last && last.until === null) last.outlived = endByRules(last.from, meetings, versions) ?? null;
  return spans;
};

/** Those that began by the day on which they did, then those that may follow them by number. */
const inOrder = (terms: ToldTerm[]): ToldTerm[] => {
  const began = terms.filter(({ started }) => started !== null);
  const last = Math.max(...began.map(({ term }) => term));
  const toCome = terms.filter(({ term, started }) => started === null && term > last);
  return [
    ...began.toSorted((a, b) => compareDates(a.started, b.started) || a.term - b.term),
    ...toCome.toSorted((a, b) => a.term - b.term),
  ];
};

/** Where the rules end a term that no fact ends otherwise, if its successor was elected by then. */
const followed = (before: Span, elected: string, meetings: Met[], versions: RulesVersion[]): RuledEnd | undefined => {
  const end = endByRules(before.from, meetings, versions);
  if (!end || !mayPrecede(elected, end.on)) return undefined;
  if (before.until === null) return { ...end, on: notBefore(end.on, elected) };
  return mayPrecede(before.until, end.on) && mayPrecede(end.on, before.until)
    ? { ...end, on: before.until }
    : undefined;
};

/** A date without the days that came before another: nobody follows before the election. */
const notBefore = (on: string, other: string): string => {
  const [{ earliest, latest }, { earliest: first }] = [readDate(on), readDate(other)];
  if (first === null || (earliest !== null && earliest >= first)) return on;
  return first === latest ? first : `${first}/${latest ?? '..'}`;
};

/** Who held the chair at the end of a day: one surely, several where dates leave it open, nobody. */
export const inOffice = (spans: Span[], day: string): (Span & { holds: Exclude<Holding, 'no'> })[] =>
  spans.flatMap((span) => {
    const holds = holdsOn(day, span.from, span.until);
    return holds === 'no' ? [] : [{ ...span, holds }];
  });

/** For how many whole months a term was held, at least and at most as its dates leave open. */
export const monthsOf = (from: string, until: string): { least: number; most: number } | null => {
  const [began, end] = [monthsIn(from), monthsIn(until)];
  if (began.first === null || began.last === null || end.first === null || end.last === null) return null;
  return { least: Math.max(0, end.first - began.last), most: end.last - began.first };
};

/** The months that a date may mean, counted from the year 0. */
const monthsIn = (date: string): { first: number | null; last: number | null } => {
  const { earliest, latest } = readDate(date);
  const count = (day: string | null) => (day === null ? null : Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return { first: count(earliest), last: count(latest) };
};
