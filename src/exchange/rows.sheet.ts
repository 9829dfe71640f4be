import { type PageLanguage } from '../web/page-language.js';
import { cellsIn } from '../web/sheets/cells.js';
import { type Column } from '../web/sheets/sheet.js';
import { type BulkAnswer } from './answers.js';
import { type ShownRow } from './working-row.js';
import { exchangeWords } from './words.js';

/** Rows of a table that was brought in: each field as it was read, and what is found of it. */
export const rowsSheet = (language: PageLanguage, { columns, rows }: BulkAnswer): Column<ShownRow>[] => {
  const { head } = cellsIn(language);
  const { say } = exchangeWords(language);
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  for (const { cells } of rows) for (const field of Object.keys(cells)) fields.add(field);
  return [
    [head('row'), ({ n }) => n],
    [head('status'), ({ state }) => say(state)],
    ...[...fields].map((field): Column<ShownRow> => [field, ({ cells }) => cells[field]]),
    [head('unclear'), ({ problems }) => problems.map(({ code, detail }) => `${code}: ${detail}`).join('; ')],
  ];
};
