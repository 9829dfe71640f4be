import { handlers, type Projection } from '../../eventstore/projection.js';
import { sortKey } from '../../language/dates.js';
import { type PressEvent } from '../events.js';
import { CoverageSnapshot, LinkCheck } from './links.entity.js';

/** What was kept of the addresses of items, and how they answered, each by its day. */
export const links: Projection = {
  name: 'links',
  version: 1,
  tables: [CoverageSnapshot, LinkCheck],
  on: handlers<PressEvent>({
    SnapshotTaken: (fact, rows) => {
      const { on, answeredBy = null, ...snapshot } = fact.data;
      const { recordedAt, actor } = fact;
      rows.put(CoverageSnapshot, fact, { ...snapshot, answeredBy, day: dayOf(on), recordedAt, actor: actor.id });
    },
    LinkChecked: (fact, rows) => {
      const { on, status = null, reason = null, to = null, ...check } = fact.data;
      rows.put(LinkCheck, fact, { ...check, day: dayOf(on), status, reason, leadsTo: to, recordedAt: fact.recordedAt });
    },
  }),
};

/** A call is of a day; where a correction makes that less sure, of the last on which it may have been. */
const dayOf = (on: string): string => {
  const { first, last } = sortKey(on);
  return last ?? first ?? '9999-12-31';
};
