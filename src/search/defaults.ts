import { type DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { readDate } from '../language/dates.js';
import { type Rights } from '../press/events.js';
import { today } from '../web/as-of.js';
import { SearchDefault } from './index/search-text.entity.js';

/** What may be shown by default: of the items of outlets, by their names, and of all others. */
export interface Defaults {
  outlets: string[];
  rights: Rights[];
  others: Rights;
}

/** What may be shown by default as known then, and as known today: the less of both holds. */
export const defaultsOf = async (dataSource: DataSource, asOf: AsOf): Promise<[then: Defaults, now: Defaults]> => {
  const now = { association: asOf.association, knownOn: Number.MAX_SAFE_INTEGER, trueOn: today() };
  return [await defaultsOn(dataSource, asOf), await defaultsOn(dataSource, now)];
};

const defaultsOn = async (dataSource: DataSource, asOf: AsOf): Promise<Defaults> => {
  const rows = await known(dataSource, SearchDefault, asOf).getMany();
  const begun = rows
    .map((row) => ({ ...row, from: readDate(row.since).earliest ?? '' }))
    .filter(({ from }) => from <= asOf.trueOn)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.position - b.position));
  const rights = new Map(begun.map((row) => [row.outlet, row.rights]));
  const others = rights.get('') ?? 'full';
  rights.delete('');
  return { outlets: [...rights.keys()], rights: [...rights.values()], others };
};
