import { readFileSync } from 'node:fs';
import { type Hint } from '../../../src/press/imports/document.js';
import { readLayout } from '../../../src/press/imports/read-document.js';
import { type Reading } from '../../../src/press/reading/order.js';
import { readBytes } from '../../../src/press/reading/read-bytes.js';
import { UnreadableDocument } from '../../../src/press/reading/unreadable.js';

const folder = new URL('../../samples/documents/', import.meta.url);

/** The bytes of a sample document. */
export const sample = (name: string): Buffer => readFileSync(new URL(name, folder));

/** Reads as the thread does, here. */
export const readHere = async (bytes: Buffer, hint: Hint = {}, letters = 2_000_000): Promise<Reading> => {
  const file = await readBytes(bytes, { letters });
  const { type, encoding, text } = file;
  return { type, encoding, text, read: readLayout(file, hint) };
};

/** The code that a file is refused with. */
export const refusalOf = async (bytes: Buffer): Promise<string> => {
  try {
    return `read as ${(await readHere(bytes)).type}`;
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
};
