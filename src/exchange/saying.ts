import { type Evidence } from '../language/nouns.js';
import { isWebAddress } from '../language/web-address.js';
import { rangesOf } from '../language/ranges.js';
import { type Finding, type Row } from './reader.js';
import { readWritten, weekdayDiffers } from './written-date.js';

/** What the rows of one thing say together, and what is found of them on the way. */
export interface Saying {
  findings: Finding[];
  /** Notes something of one row, or of all; it blocks where nothing else is said. */
  find(n: number, code: string, detail: string, blocks?: boolean): void;
  all(code: string, detail: string, blocks?: boolean): void;
  /** What is said of a field: the first row that says something is believed, one that contradicts it is noted. */
  said(field: string): string | undefined;
  /** The same, as a day. */
  dayOf(field: string): string | undefined;
  /** The one thing that was found by a name; notes that there is none, or that several may be meant. */
  only<T>(kind: 'member' | 'meeting', called: string | undefined, found: T[]): T | undefined;
  /** What stands behind it: the address that a row names, and the rows themselves. */
  source(): Evidence | undefined;
}

/** A fact cites no more. */
export const MOST_SOURCES = 50;

/** Reads the rows of one thing. */
export const saying = (rows: Row[]): Saying => {
  const findings: Finding[] = [];
  const find: Saying['find'] = (n, code, detail, blocks = true) => {
    findings.push({ n, code, detail, ...(blocks && { blocks: true as const }) });
  };
  const all: Saying['all'] = (code, detail, blocks) => rows.forEach(({ n }) => find(n, code, detail, blocks));
  const said: Saying['said'] = (field) => {
    const [one, ...others] = rows.filter(({ cells }) => cells[field] !== undefined);
    for (const { n, cells } of others)
      if (cells[field] !== one!.cells[field])
        find(n, 'rows-differ', `Row ${one!.n} says ${field} ${one!.cells[field]}, this one ${cells[field]}`);
    return one?.cells[field];
  };
  const dayOf: Saying['dayOf'] = (field) => {
    const text = said(field);
    if (text === undefined) return undefined;
    const written = readWritten(text);
    if (!written) all('date-unreadable', `${field}: ${text} is no date`);
    else if (weekdayDiffers(written)) all('weekday-differs', `${text} was another day of the week`, false);
    return written?.date;
  };
  const odd = {
    member: {
      none: (called = '') => all('member-unknown', `No member in the record is called ${called}`),
      several: () => all('member-ambiguous', 'Several members in the record may be meant; give its code'),
    },
    meeting: {
      none: (called = '') => all('meeting-unknown', `No meeting in the record is called ${called}`),
      several: () => all('meeting-ambiguous', 'Several meetings in the record are called so; give the handle'),
    },
  };
  const only: Saying['only'] = (kind, called, [one, ...others]) => {
    if (!one) odd[kind].none(called);
    if (others.length > 0) odd[kind].several();
    return others.length > 0 ? undefined : one;
  };
  const source = (): Evidence | undefined => {
    const address = rows.map(({ cells }) => cells['source']).find(isWebAddress);
    const table = rows[0]?.table;
    const clear = rows.filter(({ n }) => !isBlocked(findings, n)).map(({ n }) => n);
    const sources = [
      ...rows.flatMap(({ evidence = [] }) => evidence).slice(0, MOST_SOURCES),
      ...(address === undefined ? [] : [{ url: address }]),
      ...(table === undefined ? [] : [{ table, rows: rangesOf(clear) }]),
    ];
    return sources.length > 0 ? sources : undefined;
  };
  return { findings, find, all, said, dayOf, only, source };
};

/** Whether something blocks a row. */
export const isBlocked = (findings: Finding[], n: number): boolean =>
  findings.some((finding) => finding.blocks && finding.n === n);
