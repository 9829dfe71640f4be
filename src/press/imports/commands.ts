import { compact } from '../../access/refs.js';
import { AddCoverageText } from '../add-coverage-text.js';
import { LogCoverage } from '../log-coverage.js';
import { RecordDocument } from '../record-document.js';
import { type CoverageItem } from '../coverage/coverage.entity.js';
import { type DocumentRow, type Layer, type ReadDocument } from './document.js';
import { languageOf } from './language-of.js';
import { type ProposedRow } from './proposal.js';
import { newTo } from './same-item.js';
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

/** The ordinary command that an accepted row becomes: a new item, or what one that is in the record lacks. */
export const commandOf = (
  { n, proposal }: ProposedRow,
  row: DocumentRow,
  document: string,
  read: Read,
  known?: CoverageItem,
): LogCoverage | AddCoverageText => {
  const { number, filedUnder, mentions, outlet, account, published, url, meeting, decision } = proposal;
  const { title, headline, original, translation, keyPoints } = row;
  const made = madeBy(read);
  const all = {
    titles: [title, ...(headline ? [headline] : [])],
    original,
    translation,
    keyPoints,
    indexLine: proposal.indexLine,
  };
  const given = known ? newTo(known, row, proposal.indexLine) : all;
  const titles = Object.fromEntries(given.titles.map(({ language, text }) => [language, text]));
  const text = {
    title: given.titles.length > 0 ? titles : undefined,
    original: given.original?.text ? compact({ ...given.original, by: nameOf(outlet), on: published }) : undefined,
    translation: given.translation ? made(given.translation) : undefined,
    keyPoints: given.keyPoints.length > 0 ? given.keyPoints.map(made) : undefined,
    indexLine: given.indexLine ? made(given.indexLine) : undefined,
    source: { document, row: n },
  };
  if (known) return Object.assign(new AddCoverageText(), compact({ ...text, coverage: known.coverage }));
  return Object.assign(
    new LogCoverage(),
    compact({
      ...text,
      number,
      outlet: named(outlet),
      account: account === null ? undefined : named(account),
      filedUnder: filedUnder!.id,
      mentions: mentions.map(({ id }) => id),
      published,
      url: url ?? undefined,
      language: original.language === 'und' ? title.language : original.language,
      meeting: meeting ?? undefined,
      decision: decision ?? undefined,
    }),
  );
};

/** A name in the language that its script tells. */
const named = (name: string) => {
  const language = languageOf(name);
  return { [language === 'und' ? 'en' : language]: name };
};

/** The command that enters the document itself. */
export const documentOf = ({ id, name, sha256, reading }: Brought, bytes: Buffer): RecordDocument =>
  new RecordDocument(id, name, reading.format, sha256, bytes.toString('base64'));
