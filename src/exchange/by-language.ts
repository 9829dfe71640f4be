import { type Names } from '../language/names.js';
import { type Cells } from './reader.js';

/** What cells say of a field by language: `name.ko`. */
export const byLanguage = (cells: Cells, field: string): Names =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([name]) => name.startsWith(`${field}.`))
      .map(([name, text]) => [name.slice(field.length + 1), text]),
  );
