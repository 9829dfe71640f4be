import { compact } from '../../access/refs.js';
import { AddCoverageText } from '../add-coverage-text.js';
import { LogCoverage } from '../log-coverage.js';
import { RecordDocument } from '../record-document.js';
import { type Layer, type ReadDocument } from './document.js';
import { type ProposedRow } from './proposal.js';
import { type Brought } from './working-table.js';

type Read = Pick<ReadDocument, 'format' | 'title' | 'dated'>;

/** Who made what a digest adds to the press, and when: the digest itself, on the day that it gives itself. Of single texts nothing is known. */
const madeBy =
  ({ format, title, dated }: Read) =>
  (layer: Layer) =>
    compact({ ...layer, ...(digests.has(format) && { by: nameOf(title), on: dated }) });
const digests = new Set<Read['format']>(['scrapbook', 'digest']);
const nameOf = (name: string) => name.trim().slice(0, MOST_LETTERS) || undefined;
const MOST_LETTERS = 200;

/** The ordinary command that an accepted row becomes: a new item, or text for one that is in the record. */
export const commandOf = (
  { n, proposal }: ProposedRow,
  document: string,
  read: Read,
): LogCoverage | AddCoverageText => {
  const { number, filedUnder, mentions, outlet, published, url, title, headline } = proposal;
  const { original, translation, keyPoints, indexLine } = proposal;
  const made = madeBy(read);
  const text = {
    title: { [title.language]: title.text, ...(headline && { [headline.language]: headline.text }) },
    original: original.text === '' ? undefined : compact({ ...original, by: nameOf(outlet), on: published }),
    translation: translation ? made(translation) : undefined,
    keyPoints: keyPoints.length > 0 ? keyPoints.map(made) : undefined,
    indexLine: indexLine ? made(indexLine) : undefined,
    source: { document, row: n },
  };
  if (proposal.coverage !== null)
    return Object.assign(new AddCoverageText(), compact({ ...text, coverage: proposal.coverage }));
  return Object.assign(
    new LogCoverage(),
    compact({
      ...text,
      number,
      outlet: { ko: outlet },
      filedUnder: filedUnder!.id,
      mentions: mentions.map(({ id }) => id),
      published,
      url: url ?? undefined,
      language: original.language,
      meeting: proposal.meeting ?? undefined,
    }),
  );
};

/** The command that enters the document itself. */
export const documentOf = ({ id, name, sha256, reading }: Brought, bytes: Buffer): RecordDocument =>
  new RecordDocument(id, name, reading.format, sha256, bytes.toString('base64'));
