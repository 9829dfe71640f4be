import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { sortKey } from '../../language/dates.js';
import { type Layer, type PressEvent } from '../events.js';
import { ReprintMark, CoverageText } from './families.entity.js';
import { fingerprintsOf, plainLettersOf } from './shingles.js';

/**
 * The index of texts, and what people said of them. Only originals stand in it: a summary or a translation is another's wording. A
 * text that was erased has no letters, so a rebuild forgets its hashes with it.
 */
export const families: Projection = {
  name: 'families',
  version: 1,
  tables: [CoverageText, ReprintMark],
  on: handlers<PressEvent>({
    PressCoverageLogged: (fact, rows) => {
      const { coverage, published, original } = fact.data;
      const { first, last } = sortKey(published);
      rows.put(CoverageText, fact, { coverage, first, last, ...indexed(fact, original) });
    },
    CoverageTextAdded: (fact, rows) => {
      const { original } = fact.data;
      if (!original) return;
      rows.amend(
        CoverageText,
        fact,
        () => true,
        () => indexed(fact, original),
      );
    },
    MarkedReprintOf: (fact, rows) => said(fact, rows, fact.data),
    MarkedNoReprintOf: (fact, rows) => said(fact, rows, { ...fact.data, kind: 'none' }),
  }),
};

const indexed = ({ association }: Recorded, original?: Layer): Pick<CoverageText, 'letters' | 'fingerprints'> => {
  const text = plainLettersOf(original?.text ?? '');
  return { letters: text.length, fingerprints: fingerprintsOf(text, association) };
};

type Said = Pick<ReprintMark, 'coverage' | 'of' | 'kind'> & Partial<ReprintMark>;

const said = (fact: Recorded, rows: Rows, { coverage, of, kind, score = null, evidence = [] }: Said): void =>
  rows.put(ReprintMark, fact, { coverage, of, kind, score, evidence });
