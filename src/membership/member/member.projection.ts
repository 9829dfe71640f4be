import { handlers, type Projection } from '../../eventstore/projection.js';
import { type MembershipEvent } from '../events.js';
import { Government, OfficeHolder } from './member.entity.js';

/** Governments with their names, and who holds their highest office. */
export const members: Projection = {
  name: 'members',
  version: 1,
  tables: [Government, OfficeHolder],
  on: handlers<MembershipEvent>({
    GovernmentRegistered: (fact, rows) => {
      const { aliases = [], code = null, evidence = [], ...government } = fact.data;
      rows.put(Government, fact, { ...government, aliases, code, evidence });
    },
    OfficeHolderChanged: (fact, rows) => {
      const { until = null, evidence = [], ...holder } = fact.data;
      rows.put(OfficeHolder, fact, { ...holder, origin: fact.origin, until, evidence });
    },
  }),
};
