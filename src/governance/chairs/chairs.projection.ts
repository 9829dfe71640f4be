import { handlers, type Projection } from '../../eventstore/projection.js';
import { type MembershipEvent } from '../../membership/events.js';
import { type ChairEvent } from '../events.js';
import { ChairPerson, ChairTerm } from './chair.entity.js';

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
      const { term, on, named = null, evidence = [] } = fact.data;
      const change = (row: ChairTerm) => ({ started: on, named, evidence: [...row.evidence, ...evidence] });
      rows.amend(ChairTerm, fact, (row) => row.term === term, change);
    },
    TermEnded: (fact, rows) => {
      const { term, on } = fact.data;
      rows.amend(
        ChairTerm,
        fact,
        (row) => row.term === term,
        () => ({ ended: on }),
      );
    },
    OfficeHolderChanged: (fact, rows) => {
      const { government, name, office, from, until = null } = fact.data;
      rows.put(ChairPerson, fact, { government, origin: fact.origin, name, office, from, until });
    },
  }),
};
