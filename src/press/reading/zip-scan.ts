import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { damaged, encrypted } from './file-type.js';
import { UnreadableDocument } from './unreadable.js';
import { scanXml } from './xml-scan.js';

const MOST_ENTRIES = 2000;
const MOST_TOTAL = 64 * 1_048_576;
/** Text shrinks to a twentieth, tables with many like cells to a hundredth; beyond this something is hidden. */
const MOST_RATIO = 250;
const RATIO_FROM = 1_048_576;
const IS_XML = /\.(xml|rels|hpf|rdf|opf)$/i;

/**
 * The parts of an archive by their names, each looked at before any other reader is: names that lead elsewhere or come twice,
 * entries that lie over each other, sizes that are not so and archives that unfold without end are refused, as is XML with a
 * document type. Pictures and other parts that hold no text are left out.
 */
export const scanZip = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await open(bytes);
  try {
    return await partsOf(zip, await entriesOf(zip));
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : damaged((error as Error).message);
  } finally {
    zip.close();
  }
};

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false };
    yauzl.fromBuffer(bytes, options, (error, zip) => (error ? reject(damaged(error.message)) : resolve(zip)));
  });

const entriesOf = async (zip: ZipFile): Promise<Entry[]> => {
  if (zip.entryCount > MOST_ENTRIES) throw bomb(`it has ${zip.entryCount} parts`);
  const entries: Entry[] = [];
  const names = new Set<string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) =>
      reject(/relative path|absolute path|characters/.test(error.message) ? unsafe(error.message) : error),
    );
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.normalize('NFC').toLowerCase();
      if (names.has(name)) return reject(unsafe(`the part ${entry.fileName} comes twice`));
      names.add(name);
      entries.push(entry);
      return zip.readEntry();
    });
    zip.readEntry();
  });
  checkSizes(entries);
  return entries;
};

const checkSizes = (entries: Entry[]): void => {
  let total = 0;
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const { fileName, compressedSize, uncompressedSize, relativeOffsetOfLocalHeader: start } = entry;
    if (entry.isEncrypted()) throw encrypted();
    if (start < end) throw bomb(`the part ${fileName} lies over another`);
    end = start + 30 + compressedSize;
    total += uncompressedSize;
    if (total > MOST_TOTAL) throw bomb('it unfolds to more than is read');
    if (uncompressedSize > RATIO_FROM && uncompressedSize > MOST_RATIO * compressedSize)
      throw bomb(`the part ${fileName} unfolds to more than is read`);
  }
};

const partsOf = async (zip: ZipFile, entries: Entry[]): Promise<Map<string, Buffer>> => {
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const part = await unfold(zip, entry);
    if (IS_XML.test(entry.fileName) || looksLikeXml(part)) scanXml(part, entry.fileName);
    else if (entry.fileName !== 'mimetype') continue;
    parts.set(entry.fileName, part);
  }
  return parts;
};

const looksLikeXml = (part: Buffer): boolean =>
  /^(\uFEFF|\u00FE\u00FF|\u00FF\u00FE|\u00EF\u00BB\u00BF)?[\s\0]*</.test(part.subarray(0, 64).toString('latin1'));

/** The reader of archives ends a part that is longer or shorter than its size says with an error. */
const unfold = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', reject);
      return stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  });

const bomb = (what: string) =>
  new UnreadableDocument('document-too-heavy', `The file is an archive that is not unfolded: ${what}`);
const unsafe = (what: string) =>
  new UnreadableDocument('document-archive-unsafe', `The file is no sound archive: ${what}`);
