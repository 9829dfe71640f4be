import { lookThrough } from './look-through.js';

/** A row of a document, as one word. */
export const placeOf = (document: string | undefined, row: string | number | undefined): string => `${document}#${row}`;

/** The rows of documents that an answer cites as evidence. */
export const rowsCitedIn = (answer: unknown): { document: string; rows: string }[] => {
  const found: { document: string; rows: string }[] = [];
  lookThrough(answer, (name, document, { rows }) => {
    if (name === 'document' && typeof document === 'string' && typeof rows === 'string') found.push({ document, rows });
    return false;
  });
  return found;
};
