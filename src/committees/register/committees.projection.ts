import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type RowOf } from '../../eventstore/belief.js';
import { type Rows } from '../../eventstore/rows.js';
import { compareDates } from '../../language/dates.js';
import { type Evidence } from '../../language/nouns.js';
import { type CommitteeEvent } from '../events.js';
import { mayBeReleased } from '../life.js';
import { CommitteeRow, CommitteeSeat } from './committee.entity.js';

/** What a later fact changes of its committee; its sources stand beside those from before. */
const amend = (fact: Recorded, rows: Rows, change: Partial<RowOf<CommitteeRow>>, evidence: Evidence = []): void =>
  rows.amend(
    CommitteeRow,
    fact,
    () => true,
    (row) => ({ ...change, evidence: [...row.evidence, ...evidence] }),
  );

/** Committees, and who coordinated them when. */
export const committees: Projection = {
  name: 'committees',
  version: 1,
  tables: [CommitteeRow, CommitteeSeat],
  on: handlers<CommitteeEvent>({
    CommitteeEstablished: (fact, rows) => {
      const { committee, handle, names, on, body = null, decision = null, meeting = null, evidence = [] } = fact.data;
      const open = { convened: null, reported: null, ended: null, ending: null, into: null };
      const called = [{ names, from: on }];
      rows.put(CommitteeRow, fact, { committee, handle, called, on, body, decision, meeting, evidence, ...open });
    },
    CommitteeConvened: (fact, rows) => amend(fact, rows, { convened: fact.data.on }, fact.data.evidence),
    CommitteeReported: (fact, rows) => amend(fact, rows, { reported: fact.data.on }, fact.data.evidence),
    CommitteeRenamed: (fact, rows) => {
      const { names, on, evidence = [] } = fact.data;
      rows.amend(
        CommitteeRow,
        fact,
        () => true,
        ({ called, evidence: before }) => ({
          called: [...called, { names, from: on }].toSorted((a, b) => compareDates(a.from, b.from)),
          evidence: [...before, ...evidence],
        }),
      );
    },
    CoordinatorAppointed: (fact, rows) => {
      const { until = null, named = null, decision = null, meeting = null, evidence = [], ...seat } = fact.data;
      const { origin } = fact;
      rows.put(CommitteeSeat, fact, { ...seat, origin, until, named, released: null, decision, meeting, evidence });
    },
    CoordinatorReleased: (fact, rows) => {
      const { government, on, evidence = [] } = fact.data;
      rows.amend(
        CommitteeSeat,
        fact,
        (seat) => seat.government === government && mayBeReleased(seat, on),
        (seat) => ({ released: on, evidence: [...seat.evidence, ...evidence] }),
      );
    },
    CommitteeMerged: (fact, rows) => {
      const { on, into, evidence } = fact.data;
      amend(fact, rows, { ended: on, ending: 'merged', into }, evidence);
    },
    CommitteeDissolved: (fact, rows) => {
      const { on, evidence } = fact.data;
      amend(fact, rows, { ended: on, ending: 'dissolved' }, evidence);
    },
  }),
};
