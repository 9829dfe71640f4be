import { handlers, type Projection } from '../../eventstore/projection.js';
import { type ClaimEvent } from '../../claims/events.js';
import { ReportedFigureRow } from './figures.entity.js';

/** Published figures by meeting. */
export const figures: Projection = {
  name: 'figures',
  version: 1,
  tables: [ReportedFigureRow],
  on: handlers<ClaimEvent>({
    ClaimRecorded: (fact, rows) => {
      const { claim, meeting, measure, comparator, value, upTo = null, evidence = [] } = fact.data;
      if (meeting !== undefined)
        rows.put(ReportedFigureRow, fact, { claim, meeting, measure, comparator, value, upTo, evidence });
    },
  }),
};
