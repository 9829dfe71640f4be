import { type FactOf } from '../eventstore/facts.js';
import { count, handle, id, object, sealed, word } from '../language/nouns.js';

/** The tables from which rows were taken into the record. Streams are `table-<table>`. */
export const tableFacts = {
  /** Rows of a table were accepted. Facts that were made of them cite it and their rows. */
  TableImported: object({
    table: id,
    /** What its rows are about, such as `attendance`. */
    kind: handle,
    name: sealed(255),
    encoding: handle,
    sha256: word(64),
    /** How many rows it has below its header. */
    rows: count,
  }),
};
export type TableEvent = FactOf<typeof tableFacts>;
