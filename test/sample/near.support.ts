import { effective, type Recorded } from '../../src/eventstore/facts.js';
import { holdsOn } from '../../src/language/dates.js';
import { idFor } from '../../src/language/ids.js';
import { near } from '../../src/sample/near/index.js';
import { type Earlier, type Step } from '../../src/sample/step.js';

/** Answers any key, as if every step had been given. */
const anything: Earlier = { id: (key) => idFor('test', key), position: () => 1 };

export const steps: Step[] = near.phases.flat();

/** The commands of the sample as they would be given, by their steps' keys. */
export const commands = (): [string, object][] => steps.map(({ key, command }) => [key, command(anything)]);

/** Every text of a value with the name of the field that holds it; of a list, of its entries. */
export const textsOf = (value: unknown, field = ''): [field: string, text: string][] => {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, Array.isArray(value) ? field : name));
};

const RUN = 12;

/** All runs of twelve Han or Hangul letters in a text, white space left out: what two texts share by copying. */
export const runsOf = (text: string): Set<string> =>
  new Set(
    (text.replaceAll(/\s+/gu, '').match(/[\p{Script=Han}\p{Script=Hangul}]+/gu) ?? []).flatMap((letters) =>
      Array.from({ length: Math.max(0, letters.length - RUN + 1) }, (_, at) => letters.slice(at, at + RUN)),
    ),
  );

export interface Data {
  [field: string]: unknown;
  government: string;
  on: string;
}

export const dataOf = (event: Recorded | undefined): Data => event?.data as Data;

/** What is now believed of one type of event. */
export const of = (events: Recorded[], type: string): Recorded[] =>
  effective(events).filter((event) => event.type === type);

interface Spell {
  government: string;
  category: string;
  since: string;
  until?: string;
}

const BEGINS = new Set(['ObserverAdmitted', 'MembershipApproved']);

/** When which government belonged in which category, folded from the log alone. */
const spells = (events: Recorded[]): Spell[] => {
  const all: Spell[] = [];
  for (const event of effective(events)) {
    if (!BEGINS.has(event.type) && event.type !== 'MemberSucceeded') continue;
    const { government, category = 'observer', on } = dataOf(event);
    const open = all.find((spell) => spell.government === government && spell.until === undefined);
    if (open) open.until = on;
    if (BEGINS.has(event.type)) all.push({ government, category: category as string, since: on });
  }
  return all;
};

/** How many governments surely belonged in a category at the end of a day, in all and by country. */
export const belonging = (events: Recorded[], day: string, category = 'full') => {
  const registered = of(events, 'GovernmentRegistered').map(dataOf);
  const countries = new Map(registered.map(({ government, country }) => [government, country as string]));
  const byCountry: Record<string, number> = {};
  const there = spells(events).filter(
    (spell) => spell.category === category && holdsOn(day, spell.since, spell.until) === 'surely',
  );
  for (const { government } of there) {
    const country = countries.get(government)!;
    byCountry[country] = (byCountry[country] ?? 0) + 1;
  }
  return { count: there.length, byCountry };
};
