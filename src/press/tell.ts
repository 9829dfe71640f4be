import { type Line, type Says, type Tellings } from '../timeline/telling.js';
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
  CoverageLinked: ({ data: { mentions = [], meeting, decision, evidence } }) => ({
    changes: [
      { kind: 'mention', meeting, decision, evidence },
      {
        kind: 'coverage',
        ...{ meeting, decision, evidence },
        also: { governments: mentions, kind: 'mention', text: tellWords.inAll('mention') },
      },
    ],
    says: linked([...mentions, meeting, decision]),
  }),
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

/** What an item was linked to, each by its name. */
const linked = (to: (string | undefined)[]): Says => {
  const names = Object.fromEntries(to.filter((each) => each !== undefined).map((id, n) => [`thing${n}`, id]));
  const things = Object.keys(names).map((name) => `{${name}}`);
  return { text: tellWords.inAll('linked', { things: things.join(' · ') }), names };
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
