import { readDocx } from './docx.js';
import { type FileText } from './file-text.js';
import { damaged, kindOf, unsupported } from './file-type.js';
import { readHwp, readHwpx } from './hangul.js';
import { isHtml, readHtml } from './html.js';
import { type Limits } from './limits.js';
import { readPasted } from './pasted.js';
import { readPdf } from './pdf.js';
import { decodeText } from './text-encoding.js';
import { UnreadableDocument } from './unreadable.js';
import { scanZip } from './zip-scan.js';

/** Reads a file to its text: what it is, its first bytes tell. Throws `UnreadableDocument`. It belongs where it can be stopped. */
export const readBytes = async (bytes: Buffer, { letters }: Pick<Limits, 'letters'>): Promise<FileText> => {
  const read = await soundly(() => readKind(bytes, letters));
  if (read.text.length > letters)
    throw new UnreadableDocument('document-too-long', `The document holds more than ${letters} letters`);
  if (read.text.trim() === '')
    throw new UnreadableDocument(
      'document-empty',
      read.type === 'pdf' ? 'The PDF holds no text; it may be pictures of pages' : 'The file holds no text',
    );
  return { ...read, text: read.text.replaceAll(/[\0\p{Cs}]/gu, ' ').normalize('NFC') };
};

const readKind = async (bytes: Buffer, letters: number): Promise<FileText> => {
  const kind = kindOf(bytes);
  if (kind === 'pdf') return readPdf(bytes, letters);
  if (kind === 'hwp') return readHwp(bytes);
  return kind === 'zip' ? readZip(bytes) : readText(bytes);
};

const readZip = async (bytes: Buffer): Promise<FileText> => {
  const parts = await scanZip(bytes);
  if (parts.has('[Content_Types].xml') && parts.has('word/document.xml')) return readDocx(parts);
  if ([...parts.keys()].some((name) => /^Contents\/section\d+\.xml$/i.test(name))) return readHwpx(parts);
  throw unsupported('an archive without a document of Word or Hangul in it');
};

const readText = async (bytes: Buffer): Promise<FileText> => {
  const { encoding, text } = decodeText(bytes);
  if (isHtml(text)) return readHtml(bytes);
  return readPasted(text) ?? { type: 'txt', encoding, text };
};

/** Whatever else a reader of files throws is the file's fault: it is broken, or nested deeper than a reader can follow. */
const soundly = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    if (error instanceof RangeError && /stack/i.test(error.message))
      throw new UnreadableDocument('document-too-deep', 'The document is nested too deep');
    throw damaged('it cannot be read');
  }
};
