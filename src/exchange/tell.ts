import { type Tellings } from '../timeline/telling.js';
import { type TableEvent } from './events.js';

/** Tables stand on no timeline, and are called by the names of their files where they are cited. */
export const tellTables: Tellings<TableEvent> = {
  TableImported: ({ data: { table, name } }) => ({
    label: { id: table, kind: 'table', names: { und: name } as Record<string, string> },
  }),
};
