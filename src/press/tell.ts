import { type Line, type Tellings } from '../timeline/telling.js';
import { type DocumentEvent, type PressEvent, type RightsDefaultEvent } from './events.js';
import { tellWords } from './tell.words.js';

type Item = Extract<PressEvent, { type: 'PressCoverageLogged' }>['data'];

/** How timelines tell of the press: under the member an item is filed under, and under each that it mentions. */
export const tellPress: Tellings<PressEvent | DocumentEvent | RightsDefaultEvent> = {
  PressCoverageLogged: ({ data }) => ({
    label: { id: data.coverage, kind: 'coverage', names: data.title as Record<string, string> },
    lines: [
      line(data, data.filedUnder, 'coverage', tellWords.inAll('item')),
      ...(data.mentions ?? []).map((member) => line(data, member, 'mention', tellWords.inAll('mention'))),
    ],
  }),
  CoverageTextAdded: () => null,
  MarkedReprintOf: ({ data: { of } }) => ({
    changes: ['coverage', 'mention'].map((kind) => ({ kind, reprintOf: of })),
  }),
  MarkedNoReprintOf: () => null,
  SnapshotTaken: () => null,
  LinkChecked: () => null,
  CoverageRightsSet: () => null,
  DocumentImported: () => null,
  RightsDefaultSet: () => null,
};

/** The item itself is the evidence that stands behind its line. */
const line = (
  { coverage, outlet, title, published, filedUnder, url, meeting, decision, evidence = [] }: Item,
  government: string,
  kind: string,
  text: Line['text'],
): Line => ({
  government,
  lane: 'coverage',
  kind,
  on: published,
  text,
  names: { outlet, title, filed: filedUnder },
  coverage,
  meeting,
  decision,
  evidence: [{ coverage, ...(url !== undefined && { url }) }, ...evidence],
});
