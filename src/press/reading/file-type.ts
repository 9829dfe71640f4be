import { UnreadableDocument } from './unreadable.js';

/** What the first bytes of a file show it to be, whatever its name says. */
export type Kind = 'pdf' | 'zip' | 'hwp' | 'text';

const starts = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex;

/** Files of other kinds, by their first bytes. */
const OTHERS: [hex: string, name: string][] = [
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['49492a00', 'a TIFF image'],
  ['4d4d002a', 'a TIFF image'],
  ['1f8b', 'a gzip archive'],
  ['425a68', 'a bzip2 archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['526172211a07', 'a RAR archive'],
  ['fd377a585a00', 'an xz archive'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
  ['25215053', 'a PostScript file'],
  ['7b5c727466', 'a Rich Text file'],
];
/** A PDF may have other bytes before its mark; readers look for it this far. */
const PDF_WITHIN = 1024;
const HWP_MARK = 'HWP Document File';

/** Tells a file's kind. Throws `UnreadableDocument` for kinds that are not read, each told by its code. */
export const kindOf = (bytes: Buffer): Kind => {
  if (bytes.length === 0) throw new UnreadableDocument('document-empty', 'The file is empty');
  if (starts(bytes, '504b0304') || starts(bytes, '504b0506')) return 'zip';
  if (starts(bytes, 'd0cf11e0a1b11ae1')) return hancomOrLegacy(bytes);
  if (bytes.subarray(0, HWP_MARK.length).toString('latin1') === HWP_MARK)
    throw legacy('a document of Hangul before version 5');
  if (bytes.subarray(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  const other = OTHERS.find(([hex]) => starts(bytes, hex));
  if (other) throw unsupported(other[1]);
  return 'text';
};

/** Word, Excel and Hangul before their newer formats all keep streams in a compound file; the directory names them. */
const hancomOrLegacy = (bytes: Buffer): 'hwp' => {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) throw encrypted();
  if (names.has('WordDocument')) throw legacy('a document of Word before 2007 (.doc)');
  const mark = names.has('FileHeader') ? bytes.indexOf(HWP_MARK, 512, 'latin1') : -1;
  if (mark < 0 || mark + 40 > bytes.length) throw unsupported('a compound file without a document that is read');
  const flags = bytes.readUInt32LE(mark + 36);
  if ((flags & 0b10010) !== 0) throw encrypted();
  return 'hwp';
};

/** The entries of a compound file's directory stand at multiples of 128 bytes: a name in UTF-16, its length, a type. */
const streamNames = (bytes: Buffer): Set<string> => {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes.readUInt16LE(at + 64);
    const kind = bytes[at + 66]!;
    if (length < 4 || length > 64 || length % 2 !== 0 || (kind !== 1 && kind !== 2)) continue;
    names.add(bytes.subarray(at, at + length - 2).toString('utf16le'));
  }
  return names;
};

/** A file that only a password opens. */
export const encrypted = () =>
  new UnreadableDocument('document-encrypted', 'The file is encrypted; save it without a password');
const legacy = (what: string) =>
  new UnreadableDocument('document-legacy', `The file is ${what}; save it in today's format, as DOCX, HWPX or PDF`);
/** A file of a kind that is not read. */
export const unsupported = (what: string) =>
  new UnreadableDocument(
    'document-type-unsupported',
    `The file is ${what}; TXT, DOCX, HWPX, HWP, PDF and HTML are read`,
  );
/** A file that is broken, or says of itself what is not so. */
export const damaged = (what: string) => new UnreadableDocument('document-damaged', `The file is damaged: ${what}`);
