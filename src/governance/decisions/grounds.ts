import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { nameIn } from '../../language/names.js';
import { ChairMeeting } from '../chairs/ground.entity.js';
import { RulesRow } from './decision.entity.js';

/** What decisions are judged by: the versions of the rules in the order in which they came into force, and whose each meeting is. */
export interface Grounds {
  versions: RulesRow[];
  bodies: Map<string, string>;
}

/** The versions of the rules that are known, in the order in which they came into force. */
export const versionsOf = async (dataSource: DataSource, asOf: AsOf): Promise<RulesRow[]> =>
  (await known(dataSource, RulesRow, asOf).orderBy('row.position').getMany()).toSorted((a, b) =>
    compareDates(a.inForce, b.inForce),
  );

/** The rules and the meetings that are known. */
export const groundsOf = async (dataSource: DataSource, asOf: AsOf): Promise<Grounds> => {
  const [meetings, versions] = await Promise.all([
    known(dataSource, ChairMeeting, asOf).select(['row.meeting', 'row.body']).getMany(),
    versionsOf(dataSource, asOf),
  ]);
  return {
    versions,
    bodies: new Map(meetings.map(({ meeting, body }) => [meeting, body])),
  };
};

/** What the newest rules that know a body call it. */
export const bodyIn = (versions: RulesRow[], body: string, language: string): string => {
  const known = versions.findLast(({ bodies }) => bodies.some((each) => each.body === body));
  const names = known?.bodies.find((each) => each.body === body)?.names ?? {};
  return nameIn(names, language).text || body.replaceAll('-', ' ');
};
