import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type MembershipEvent } from '../../membership/events.js';
import { type ChairEvent } from '../events.js';
import { ChairCandidacy, ChairPerson, ChairTerm } from './chair.entity.js';
import { ChairMeeting, ChairRules, ChairStanding } from './ground.entity.js';
import { ground } from './ground.projection.js';

const amendTerm = (fact: Recorded, rows: Rows, term: number, change: (row: ChairTerm) => Partial<ChairTerm>): void =>
  rows.amend(ChairTerm, fact, (row) => row.term === term, change);

/** Terms of the chair and who stood for them, the persons who hold the office of any government, and what terms depend on. */
export const chairs: Projection = {
  name: 'chairs',
  version: 2,
  tables: [ChairTerm, ChairCandidacy, ChairPerson, ChairMeeting, ChairRules, ChairStanding],
  on: {
    ...ground,
    ...handlers<ChairEvent | MembershipEvent>({
      CandidacySubmitted: (fact, rows) => {
        const { government, term, on, basis = null, meeting = null, evidence = [] } = fact.data;
        const stands = { government, term, on, basis, meeting, evidence };
        rows.put(ChairCandidacy, fact, { origin: fact.origin, ...stands, withdrawn: null });
      },
      CandidacyWithdrawn: (fact, rows) => {
        const { government, term, on, evidence = [] } = fact.data;
        rows.amend(
          ChairCandidacy,
          fact,
          (row) => row.term === term && row.government === government && row.withdrawn === null,
          (row) => ({ withdrawn: on, evidence: [...row.evidence, ...evidence] }),
        );
      },
      ChairElected: (fact, rows) => {
        const { government, term, on, decision = null, meeting = null, body = null, rules = null } = fact.data;
        const election = { government, term, elected: on, decision, meeting, body, rules };
        const open = { handover: null, started: null, named: null, ended: null };
        rows.put(ChairTerm, fact, { ...election, ...open, evidence: fact.data.evidence ?? [] });
      },
      ChairHandedOver: (fact, rows) => {
        const { term, on, by = null, meeting = null, named = null, evidence = [] } = fact.data;
        amendTerm(fact, rows, term, (row) => ({
          handover: { on, by, meeting },
          named: named ?? row.named,
          evidence: [...row.evidence, ...evidence],
        }));
      },
      TermStarted: (fact, rows) => {
        const { term, on, named = null, ends, evidence = [] } = fact.data;
        amendTerm(fact, rows, term, (row) => ({
          started: on,
          named: named ?? row.named,
          evidence: [...row.evidence, ...evidence],
        }));
        if (ends) amendTerm(fact, rows, ends.term, () => ({ ended: on }));
      },
      TermEnded: (fact, rows) => {
        const { term, on, next } = fact.data;
        // One that ends with the next is told by the start of that, whose day may be corrected.
        if (next === undefined) amendTerm(fact, rows, term, () => ({ ended: on }));
      },
      OfficeHolderChanged: (fact, rows) => {
        const { government, name, office, from, until = null } = fact.data;
        rows.put(ChairPerson, fact, { government, origin: fact.origin, name, office, from, until });
      },
    }),
  },
};
