import { type DataSource, In } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { type RulesVersion } from '../events.js';
import { ChairCandidacy, ChairPerson, ChairTerm } from './chair.entity.js';
import { ChairMeeting, ChairRules, ChairStanding } from './ground.entity.js';

/** All that is known of the chair at a position of the log. */
export interface ChairRecord {
  terms: ChairTerm[];
  candidacies: ChairCandidacy[];
  /** Who headed those that held the chair or stood for it, and how their standing changed. */
  persons: ChairPerson[];
  standings: ChairStanding[];
  /** Those of bodies with whose meetings terms end by some version of the rules. */
  meetings: ChairMeeting[];
  /** In the order in which they came into force. */
  versions: RulesVersion[];
}

/** The rows that the chair's answers are made of, each of them from one stream. */
export const recordOf = async (dataSource: DataSource, asOf: AsOf): Promise<ChairRecord> => {
  const rows = <T extends object>(table: new () => T) => known(dataSource, table, asOf).orderBy('row.position');
  const terms = await rows(ChairTerm).getMany();
  const candidacies = await rows(ChairCandidacy).getMany();
  const versions = (await rows(ChairRules).getMany()).map(versionOf);
  const government = In([...new Set([...terms, ...candidacies].map((row) => row.government))]);
  const body = In([...new Set(versions.flatMap(({ chairTerm }) => chairTerm?.body ?? []))]);
  return {
    terms,
    candidacies,
    persons: await rows(ChairPerson).andWhere({ government }).getMany(),
    standings: await rows(ChairStanding).andWhere({ government }).getMany(),
    meetings: await rows(ChairMeeting).andWhere({ body }).getMany(),
    versions: versions.toSorted((a, b) => compareDates(a.inForce, b.inForce)),
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
