import { compact } from '../../access/refs.js';
import { AddCoverageText } from '../add-coverage-text.js';
import { LogCoverage } from '../log-coverage.js';
import { RecordDocument } from '../record-document.js';
import { type ProposedRow } from './proposal.js';
import { type Brought } from './working-table.js';

/** The ordinary command that an accepted row becomes: a new item, or text for one that is in the record. */
export const commandOf = ({ n, proposal }: ProposedRow, document: string): LogCoverage | AddCoverageText => {
  const { number, filedUnder, mentions, outlet, published, url, title, headline, original, translation, keyPoints } =
    proposal;
  const text = {
    title: { [title.language]: title.text, ...(headline && { [headline.language]: headline.text }) },
    original: original.text === '' ? undefined : original,
    translation: translation ?? undefined,
    keyPoints: keyPoints.length > 0 ? keyPoints : undefined,
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
