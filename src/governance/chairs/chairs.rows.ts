import { type DataSource, In } from 'typeorm';
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
  const versions = (await rows(ChairRules).getMany()).map(versionOf);
  const body = In([...new Set(versions.flatMap(({ chairTerm }) => chairTerm?.body ?? []))]);
  return {
    terms: await rows(ChairTerm).getMany(),
    candidacies: await rows(ChairCandidacy).getMany(),
    meetings: await rows(ChairMeeting).andWhere({ body }).getMany(),
    versions: versions.toSorted((a, b) => compareDates(a.inForce, b.inForce)),
  };
};

/** Adds what is known of these governments. */
export const recordOf = async (
  dataSource: DataSource,
  asOf: AsOf,
  ground: ChairGround,
  governments: string[],
): Promise<ChairRecord> => {
  const of = { government: In([...new Set(governments)]) };
  const persons = await rowsOf(dataSource, asOf, ChairPerson).andWhere(of).getMany();
  const standings = await rowsOf(dataSource, asOf, ChairStanding).andWhere(of).getMany();
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
