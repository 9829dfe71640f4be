import { UnreadableDocument } from './document.js';

/** The text of a document in UTF-8, with or without a byte order mark. Throws `UnreadableDocument` for anything else. */
export const decode = (bytes: Buffer): string => {
  if (bytes.length === 0) throw new UnreadableDocument('document-empty', 'The file is empty');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableDocument('document-encoding', 'The file is no text in UTF-8');
  }
};
