import { handlers, type Projection } from '../../eventstore/projection.js';
import { sortKey } from '../../language/dates.js';
import { type PressEvent } from '../events.js';
import { CoverageItem } from './coverage.entity.js';

/** The items of press coverage, each with the text that was added to it. */
export const coverageItems: Projection = {
  name: 'coverage',
  version: 2,
  tables: [CoverageItem],
  on: handlers<PressEvent>({
    PressCoverageLogged: (fact, rows) => {
      const { source, number = null, url = null, mentions = [], keyPoints = [], ...item } = fact.data;
      rows.put(CoverageItem, fact, {
        ...item,
        ...sortKey(item.published),
        number,
        account: item.account ?? null,
        url,
        mentions,
        keyPoints,
        original: item.original ?? null,
        translation: item.translation ?? null,
        meeting: item.meeting ?? null,
        decision: item.decision ?? null,
        sources: source ? [source] : [],
        evidence: item.evidence ?? [],
      });
    },
    CoverageTextAdded: (fact, rows) => {
      const { title, original, translation, keyPoints = [], source, evidence = [] } = fact.data;
      rows.amend(
        CoverageItem,
        fact,
        () => true,
        (row) => ({
          title: { ...row.title, ...title },
          original: original ?? row.original,
          translation: translation ?? row.translation,
          keyPoints: [...row.keyPoints, ...keyPoints],
          sources: source ? [...row.sources, source] : row.sources,
          evidence: [...row.evidence, ...evidence],
        }),
      );
    },
  }),
};
