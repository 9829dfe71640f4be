import { compareDates, mayPrecede, readDate } from '../../language/dates.js';
import { rulesOfDay, type RulesVersion } from '../events.js';

/** A meeting as far as terms of the chair depend on it. */
export interface Met {
  meeting: string;
  body: string;
  on: string;
  opened: string | null;
  closed: string | null;
  /** It was put off without a day, or called off. */
  off: boolean;
}

/** Why a term is taken to have ended, where no fact says so: the rules of that day, and the meeting that they name. */
export interface RuledEnd {
  on: string;
  rules: string;
  meeting: string | null;
}

/** When a term that began on a day ends by the rules: with the next meeting of a body, or after so many months. */
export const endByRules = (since: string, meetings: Met[], versions: RulesVersion[]): RuledEnd | undefined => {
  const first = meetings
    .filter((met) => !met.off && isAfter(met.on, since))
    .toSorted((a, b) => compareDates(a.on, b.on))
    .flatMap((met): RuledEnd[] => {
      const version = rulesOfDay(versions, met.on);
      const { ends, body } = version?.chairTerm ?? {};
      if (!version || ends !== 'next-meeting' || body !== met.body) return [];
      return [{ on: dayOf(met), rules: version.version, meeting: met.meeting }];
    })
    .at(0);
  const version = rulesOfDay(versions, since);
  const { ends, months } = version?.chairTerm ?? {};
  const full = ends === 'after-months' && months !== undefined ? later(since, months) : undefined;
  const lapsed = version && full && { on: full, rules: version.version, meeting: null };
  if (first && lapsed) return compareDates(first.on, lapsed.on) < 0 ? first : lapsed;
  return first ?? (lapsed || undefined);
};

/** Whether a meeting surely began after a term did: the one at which it began is not its next. */
const isAfter = (on: string, since: string): boolean => !mayPrecede(on, since);

/** The days of a meeting; one that is not known to have been held may come at any time from its planned day on. */
const dayOf = ({ on, opened, closed }: Met): string => {
  if (opened === null && closed === null) return `${readDate(on).earliest ?? on}/..`;
  const from = readDate(opened ?? on).earliest;
  const to = readDate(closed ?? on).latest;
  if (from === null || to === null || from > to) return on;
  return from === to ? from : `${from}/${to}`;
};

/** So many months later, as precise as the date was. */
const later = (date: string, months: number): string | undefined => {
  const { earliest, latest } = readDate(date);
  if (earliest === null || latest === null) return undefined;
  const [from, to] = [shift(earliest, months), shift(latest, months)];
  return from === to ? from : `${from}/${to}`;
};

const shift = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};
