import { type Hint, type ReadDocument } from '../imports/document.js';
import { type FileType } from './file-text.js';
import { type Limits } from './limits.js';

/** What the process that reads is told. */
export interface Order extends Limits {
  bytes: Uint8Array;
  hint: Hint;
  /** Where only its text is wanted, whatever it is laid out as. */
  textOnly?: boolean;
  /** The file of the thread that reads. */
  thread: string;
}

/** The text of a document. */
export interface TextRead {
  type: FileType;
  encoding?: string;
  text: string;
}

/** A document as it was read. */
export interface Reading extends TextRead {
  read: ReadDocument;
}

/** What the process that reads answers. */
export type Answer = TextRead | Reading | { refused: string; detail: string };
