import { handlers, type Projection } from '../../eventstore/projection.js';
import { sortKey } from '../../language/dates.js';
import { type PressEvent } from '../events.js';
import { pageOf } from '../page-of.js';
import { CoverageItem } from './coverage.entity.js';
import { joined, kept } from './layers.js';

/** The items of press coverage, each with the text that was added to it. */
export const coverageItems: Projection = {
  name: 'coverage',
  version: 4,
  tables: [CoverageItem],
  on: handlers<PressEvent>({
    PressCoverageLogged: (fact, rows) => {
      const { source, number = null, url = null, mentions = [], ...item } = fact.data;
      const { keyPoints = [], original, translation, indexLine, ...said } = item;
      const keep = kept(fact);
      rows.put(CoverageItem, fact, {
        ...said,
        ...sortKey(item.published),
        number,
        account: item.account ?? null,
        url,
        page: url === null ? null : pageOf(url),
        mentions,
        keyPoints: keyPoints.map(keep),
        original: original ? keep(original) : null,
        translations: translation ? [keep(translation)] : [],
        indexLine: indexLine ? keep(indexLine) : null,
        meeting: item.meeting ?? null,
        decision: item.decision ?? null,
        rights: null,
        sources: source ? [source] : [],
        evidence: item.evidence ?? [],
      });
    },
    CoverageTextAdded: (fact, rows) => {
      const { title, original, translation, keyPoints = [], indexLine, source, evidence = [] } = fact.data;
      const keep = kept(fact);
      rows.amend(
        CoverageItem,
        fact,
        () => true,
        (row) => ({
          title: { ...row.title, ...title },
          original: original ? keep(original) : row.original,
          translations: joined(row.translations, translation ? [keep(translation)] : []),
          keyPoints: joined(row.keyPoints, keyPoints.map(keep)),
          indexLine: indexLine ? keep(indexLine) : row.indexLine,
          sources: source ? [...row.sources, source] : row.sources,
          evidence: [...row.evidence, ...evidence],
        }),
      );
    },
    CoverageLinked: (fact, rows) => {
      const { mentions = [], meeting, decision, evidence = [] } = fact.data;
      rows.amend(
        CoverageItem,
        fact,
        () => true,
        (row) => ({
          mentions: [...row.mentions, ...mentions],
          meeting: meeting ?? row.meeting,
          decision: decision ?? row.decision,
          evidence: [...row.evidence, ...evidence],
        }),
      );
    },
    CoverageRightsSet: (fact, rows) =>
      rows.amend(
        CoverageItem,
        fact,
        () => true,
        ({ evidence }) => ({ rights: fact.data.rights, evidence: [...evidence, ...(fact.data.evidence ?? [])] }),
      ),
  }),
};
