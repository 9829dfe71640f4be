import { type Hint, type ReadDocument } from '../imports/document.js';
import { type FileType } from './file-text.js';
import { type Limits } from './limits.js';

/** What the process that reads is told. */
export interface Order extends Limits {
  bytes: Uint8Array;
  hint: Hint;
  /** The file of the thread that reads. */
  thread: string;
}

/** A document as it was read. */
export interface Reading {
  type: FileType;
  encoding?: string;
  text: string;
  read: ReadDocument;
}

/** What the process that reads answers. */
export type Answer = Reading | { refused: string; detail: string };
