import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { groupBy } from '../../web/group-by.js';
import { type RulesVersion } from '../events.js';
import { ChairCandidacy, ChairPerson, ChairTerm } from './chair.entity.js';
import { ChairMeeting, ChairRules, ChairStanding } from './ground.entity.js';

/** What terms follow from: who was elected or stood, by which rules terms end, and with which meetings. */
export interface ChairGround {
  terms: ChairTerm[];
  candidacies: ChairCandidacy[];
  /** Those of bodies with whose meetings terms end by some version of the rules. */
  meetings: ChairMeeting[];
  /** In the order in which they came into force. */
  versions: RulesVersion[];
}

/** The same with what is known of governments that held the chair or stood for it. */
export interface ChairRecord extends ChairGround {
  /** Who headed each, and how its standing changed. */
  persons: Map<string, ChairPerson[]>;
  standings: Map<string, ChairStanding[]>;
}

const rowsOf = <T extends object>(dataSource: DataSource, asOf: AsOf, table: new () => T) =>
  known(dataSource, table, asOf).orderBy('row.position');

/** The rows that terms follow from, each of them from one stream. */
export const groundOf = async (dataSource: DataSource, asOf: AsOf): Promise<ChairGround> => {
  const rows = <T extends object>(table: new () => T) => rowsOf(dataSource, asOf, table);
  const [ruled, terms, candidacies] = await Promise.all([
    rows(ChairRules).getMany(),
    rows(ChairTerm).getMany(),
    rows(ChairCandidacy).getMany(),
  ]);
  const versions = ruled.map(versionOf).toSorted((a, b) => compareDates(a.inForce, b.inForce));
  const bodies = [...new Set(versions.flatMap(({ chairTerm }) => chairTerm?.body ?? []))];
  const meetings =
    bodies.length === 0 ? [] : await rows(ChairMeeting).andWhere('row.body = any(:bodies)', { bodies }).getMany();
  return { terms, candidacies, meetings, versions };
};

/** The terms for which a government was elected or stood. */
export const termsWith = async (dataSource: DataSource, asOf: AsOf, government: string): Promise<Set<number>> => {
  const of = (table: typeof ChairTerm | typeof ChairCandidacy) =>
    known<ChairTerm | ChairCandidacy>(dataSource, table, asOf)
      .andWhere('row.government = :government', { government })
      .getMany();
  const [elected, stood] = await Promise.all([of(ChairTerm), of(ChairCandidacy)]);
  return new Set([...elected, ...stood].map(({ term }) => term));
};

/** Adds what is known of these governments. */
export const recordOf = async (
  dataSource: DataSource,
  asOf: AsOf,
  ground: ChairGround,
  governments: string[],
): Promise<ChairRecord> => {
  const of = <T extends object>(table: new () => T) =>
    rowsOf(dataSource, asOf, table)
      .andWhere('row.government = any(:of)', { of: [...new Set(governments)] })
      .getMany();
  const [persons, standings] = await Promise.all([of(ChairPerson), of(ChairStanding)]);
  return {
    ...ground,
    persons: groupBy(persons, ({ government }) => government),
    standings: groupBy(standings, ({ government }) => government),
  };
};

const versionOf = ({ version, inForce, names, bodies, categories, chairTerm, evidence }: ChairRules): RulesVersion => ({
  version,
  inForce,
  bodies,
  evidence,
  ...(names && { names }),
  ...(categories && { categories }),
  ...(chairTerm && { chairTerm }),
});
