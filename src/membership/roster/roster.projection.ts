import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type MembershipEvent } from '../events.js';
import { RosterEntry } from './roster.entity.js';

/** A new category ends the one before: a government belongs in one category at a time. */
const end = (fact: Recorded, rows: Rows, until: string): void =>
  rows.amend(
    RosterEntry,
    fact,
    (entry) => entry.until === null,
    () => ({ until }),
  );

/** Who belongs to the association, in which category, since when and by whose decision. */
export const roster: Projection = {
  name: 'roster',
  version: 1,
  tables: [RosterEntry],
  on: handlers<MembershipEvent>({
    ObserverAdmitted: (fact, rows) => {
      const { government, on, decision = null, meeting = null, evidence = [] } = fact.data;
      end(fact, rows, on);
      rows.put(RosterEntry, fact, {
        government,
        origin: fact.origin,
        category: 'observer',
        since: on,
        until: null,
        basis: decision === null ? 'reported' : 'decision',
        decision,
        meeting,
        body: null,
        rules: null,
        evidence,
      });
    },
    MembershipApproved: (fact, rows) => {
      const { government, category, on, basis, decision = null, meeting = null, body = null, rules = null } = fact.data;
      end(fact, rows, on);
      rows.put(RosterEntry, fact, {
        government,
        origin: fact.origin,
        category,
        since: on,
        until: null,
        basis,
        decision,
        meeting,
        body,
        rules,
        evidence: fact.data.evidence ?? [],
      });
    },
    MembershipWithdrawn: (fact, rows) => end(fact, rows, fact.data.on),
    MemberExpelled: (fact, rows) => end(fact, rows, fact.data.on),
    MemberSucceeded: (fact, rows) => end(fact, rows, fact.data.on),
  }),
};
