import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type MembershipEvent } from '../events.js';
import { Application, ExternalId, Government, GovernmentName, OfficeHolder } from './member.entity.js';

type Dated = Recorded<{ type: string; data: { on: string } }>;

const close = (fact: Dated, rows: Rows): void =>
  rows.amend(
    Application,
    fact,
    ({ closed }) => closed === null,
    () => ({ closed: fact.data.on, closing: fact.type, closedAt: fact.position }),
  );

/** Governments with their names, their ids elsewhere and what they applied for, and who holds their highest office. */
export const members: Projection = {
  name: 'members',
  version: 2,
  tables: [Government, GovernmentName, ExternalId, Application, OfficeHolder],
  on: handlers<MembershipEvent>({
    GovernmentRegistered: (fact, rows) => {
      const { aliases = [], code = null, evidence = [], ...government } = fact.data;
      rows.put(Government, fact, { ...government, aliases, code, evidence });
    },
    MemberRenamed: (fact, rows) => {
      const { from = null, until = null, evidence = [], ...name } = fact.data;
      rows.put(GovernmentName, fact, { ...name, origin: fact.origin, from, until, evidence });
    },
    ExternalIdAssigned: (fact, rows) => {
      const { scheme, value, evidence = [] } = fact.data;
      rows.put(ExternalId, fact, { ...fact.data, evidence });
      if (scheme !== 'iso-3166-2') return;
      rows.amend(
        Government,
        fact,
        () => true,
        () => ({ code: value }),
      );
    },
    OfficeHolderChanged: (fact, rows) => {
      const { until = null, evidence = [], ...holder } = fact.data;
      rows.put(OfficeHolder, fact, { ...holder, origin: fact.origin, until, evidence });
    },
    MembershipApplied: (fact, rows) => {
      const { evidence = [], ...application } = fact.data;
      const open = { deferrals: [], closed: null, closing: null, closedAt: null };
      rows.put(Application, fact, { ...application, origin: fact.origin, ...open, evidence });
    },
    MembershipDeferred: (fact, rows) => {
      const { on, decision = null, meeting = null, body = null, evidence = [] } = fact.data;
      const deferral = { on, decision, meeting, body, position: fact.position, evidence };
      rows.amend(
        Application,
        fact,
        ({ closed }) => closed === null,
        ({ deferrals }) => ({ deferrals: [...deferrals, deferral] }),
      );
    },
    ApplicationWithdrawn: close,
    MembershipRejected: close,
    MembershipApproved: close,
    CategoryChanged: (fact, rows) =>
      rows.amend(
        Application,
        fact,
        ({ closed, category }) => closed === null && category === fact.data.category,
        () => ({ closed: fact.data.on, closing: fact.type, closedAt: fact.position }),
      ),
    MembershipWithdrawn: close,
    MemberExpelled: close,
    MemberSucceeded: close,
  }),
};
