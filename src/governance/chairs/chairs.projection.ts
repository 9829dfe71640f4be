import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type MembershipEvent } from '../../membership/events.js';
import { type ChairEvent } from '../events.js';
import { ChairPerson, ChairTerm } from './chair.entity.js';

const end = (fact: Recorded, rows: Rows, term: number, on: string): void =>
  rows.amend(
    ChairTerm,
    fact,
    (row) => row.term === term,
    () => ({ ended: on }),
  );

/** Terms of the chair, and the persons who hold the office of any government. */
export const chairs: Projection = {
  name: 'chairs',
  version: 1,
  tables: [ChairTerm, ChairPerson],
  on: handlers<ChairEvent | MembershipEvent>({
    ChairElected: (fact, rows) => {
      const { government, term, on, decision = null, meeting = null, evidence = [] } = fact.data;
      const open = { started: null, named: null, ended: null };
      rows.put(ChairTerm, fact, { government, term, elected: on, decision, meeting, evidence, ...open });
    },
    TermStarted: (fact, rows) => {
      const { term, on, named = null, ends, evidence = [] } = fact.data;
      const change = (row: ChairTerm) => ({ started: on, named, evidence: [...row.evidence, ...evidence] });
      rows.amend(ChairTerm, fact, (row) => row.term === term, change);
      if (ends) end(fact, rows, ends.term, on);
    },
    TermEnded: (fact, rows) => {
      const { term, on, next } = fact.data;
      // One that ends with the next is told by the start of that, whose day may be corrected.
      if (next === undefined) end(fact, rows, term, on);
    },
    OfficeHolderChanged: (fact, rows) => {
      const { government, name, office, from, until = null } = fact.data;
      rows.put(ChairPerson, fact, { government, origin: fact.origin, name, office, from, until });
    },
  }),
};
