import { handlers, type Projection } from '../../eventstore/projection.js';
import { type ClaimEvent, counts } from '../../claims/events.js';
import { ReportedFigureRow } from './figures.entity.js';

/** What of a meeting is shown beside what the record counts. */
const counted = new Set<string>(counts);

/** Published figures by meeting; what is said of one member there, or is no count, has its question alone. */
export const figures: Projection = {
  name: 'figures',
  version: 2,
  tables: [ReportedFigureRow],
  on: handlers<ClaimEvent>({
    ClaimRecorded: (fact, rows) => {
      const { claim, meeting, government, when, measure, comparator, value, upTo = null, evidence = [] } = fact.data;
      if (meeting === undefined || government !== undefined || when !== undefined || !counted.has(measure)) return;
      if (comparator !== undefined && value !== undefined)
        rows.put(ReportedFigureRow, fact, { claim, meeting, measure, comparator, value, upTo, evidence });
    },
  }),
};
