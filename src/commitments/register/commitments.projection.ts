import { handlers, type Projection } from '../../eventstore/projection.js';
import { compareDates } from '../../language/dates.js';
import { type CommitmentEvent } from '../events.js';
import { CommitmentRow } from './commitment.entity.js';

const all = (): boolean => true;

/** Who promised what to whom, and what became of it. */
export const commitments: Projection = {
  name: 'commitments',
  version: 1,
  tables: [CommitmentRow],
  on: handlers<CommitmentEvent>({
    CommitmentRecorded: (fact, rows) => {
      const { handle = null, due, meeting = null, evidence = [], on, ...given } = fact.data;
      const dues = due === undefined ? [] : [{ due, from: on }];
      const open = { ended: null, ending: null, through: null };
      rows.put(CommitmentRow, fact, { ...given, handle, on, dues, meeting, evidence, ...open });
    },
    CommitmentRenewed: (fact, rows) => {
      const { due, on: from, evidence = [] } = fact.data;
      rows.amend(CommitmentRow, fact, all, (row) => ({
        // Renewals may be recorded in another order than they were agreed.
        dues: [...row.dues, { due, from }].toSorted((a, b) => compareDates(a.from, b.from)),
        evidence: [...row.evidence, ...evidence],
      }));
    },
    CommitmentFulfilled: (fact, rows) => {
      const { on, evidence = [], government = null, meeting = null, decision = null, coverage = null } = fact.data;
      const { through: commitment = null, text = null } = fact.data;
      const through = { government, meeting, decision, coverage, commitment, text };
      rows.amend(CommitmentRow, fact, all, (row) => ({
        ended: on,
        ending: 'fulfilled' as const,
        through,
        evidence: [...row.evidence, ...evidence],
      }));
    },
    CommitmentLapsed: (fact, rows) => {
      const { on, because = null, evidence = [] } = fact.data;
      const nothing = { government: null, meeting: null, decision: null, coverage: null, commitment: null };
      rows.amend(CommitmentRow, fact, all, (row) => ({
        ended: on,
        ending: 'lapsed' as const,
        through: because && { ...nothing, text: because },
        evidence: [...row.evidence, ...evidence],
      }));
    },
  }),
};
