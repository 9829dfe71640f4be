import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless } from '../access/caller.guard.js';
import { NotFound } from '../eventstore/errors.js';
import { count, list, oneOf, optional, word } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { TakesLong } from '../web/in-time.js';
import { parseJson } from '../web/parse-json.js';
import { readBytes } from '../web/read-json.js';
import { Refused } from '../web/refused.js';
import { AsSheet, formatIn, InFormats } from '../web/sheets/as-sheet.js';
import { type BulkAnswer } from './answers.js';
import { BulkImports } from './bulk-imports.js';
import { mapping } from './mapping.js';
import { ImportActs } from './import-acts.js';
import { type Kind, kinds } from './reader.js';
import { Needs } from '../web/needs.js';
import { rowsSheet } from './rows.sheet.js';

/** A table may be as large; its rows are read one by one. */
export const MOST_BYTES = 64 * 1_048_576;

/** A table that is taken along is whole. */
const MOST_ROWS = 1_000_000;

/** Why an import is taken back where nobody says. */
export const UNDONE = 'The import was undone';

/** A row's number, or how many rows. */
export const rowNumber = value(
  'number',
  (given): given is string => typeof given === 'string' && /^\d{1,7}$/.test(given),
  {
    type: 'integer',
    minimum: 0,
  },
);
const json = value('json', (given): given is string => typeof given === 'string' && given.length <= 100_000, {
  type: 'string',
  description:
    'JSON: {columns: {column: field}, constants: {field: text}, values: {field: {written: meant}}, encoding}',
});

export class TableParameters {
  @Fits(optional(word(255)))
  name?: string;

  @Fits(optional(json))
  mapping?: string;
}

/** Which rows; a table holds all that are in that state. */
export class RowsParameters extends InFormats(Object) {
  @Fits(optional(oneOf('new', 'known', 'needs-a-look', 'refused', 'done', 'problems')))
  state?: string;

  @Fits(optional(rowNumber))
  limit?: string;

  @Fits(optional(rowNumber))
  cursor?: string;
}

/** The rows to accept; all that are clear where none are named. */
export class CommitTable {
  @Fits(optional(list(count, 1_000_000)))
  rows?: number[];
}

/** Why what an import recorded is taken back. */
export class UndoTable {
  @Fits(optional(word(500)))
  reason?: string;
}

/** Brings a table of facts in, shows what was read of it, and commits or undoes it. */
@Needs('see-imports')
@Controller('api/:association/imports/:kind')
export class BulkImportsRoute {
  constructor(
    private readonly imports: BulkImports,
    private readonly acts: ImportActs,
  ) {}

  @Needs('import')
  @Put()
  @HttpCode(201)
  @TakesLong()
  async read(
    @By() caller: Caller,
    @Param('kind') kind: string,
    @Query() { name = 'table.csv', mapping: given }: TableParameters,
    @Req() request: CalledRequest,
  ) {
    const type = request.headers['content-type'] ?? 'text/csv';
    if (!/^(text\/csv|text\/plain|text\/tab-separated-values|application\/octet-stream)\s*(;|$)/i.test(type))
      throw new Refused(415, 'media-type-unsupported', 'A table is sent as text/csv or application/octet-stream');
    const understood = mapping.check(given === undefined ? {} : parseJson(Buffer.from(given)), '/mapping');
    const bytes = await readBytes(request, MOST_BYTES);
    return this.imports.read(caller, { kind: kindOf(kind), bytes, name, mapping: understood });
  }

  @Get(':import')
  @AsSheet(rowsSheet, ({ rows }: BulkAnswer) => rows)
  show(
    @By() { association }: Caller,
    @Param('kind') kind: string,
    @Param('import') id: string,
    @Query() { state, format, limit = '100', cursor = '0' }: RowsParameters,
  ) {
    const isTable = formatIn({ format }) !== undefined;
    const part = { limit: Math.min(1000, Math.max(1, Number(limit))), cursor: Number(cursor) };
    const shown = { state, ...(isTable ? { limit: MOST_ROWS } : part) };
    return this.imports.show(association, kindOf(kind), id, shown);
  }

  @Needs('import')
  @Post(':import/commit')
  @HttpCode(200)
  @Keyless()
  @TakesLong()
  commit(
    @By() caller: Caller,
    @Param('kind') kind: string,
    @Param('import') id: string,
    @Body() { rows }: CommitTable,
  ) {
    return this.acts.commit(caller, kindOf(kind), id, rows);
  }

  @Needs('approve')
  @Post(':import/undo')
  @HttpCode(200)
  @Keyless()
  @TakesLong()
  undo(
    @By() caller: Caller,
    @Param('kind') kind: string,
    @Param('import') id: string,
    @Body() { reason = UNDONE }: UndoTable,
  ) {
    return this.acts.undo(caller, kindOf(kind), id, reason);
  }
}

/** Throws `NotFound` for what no table holds. */
export const kindOf = (text: string): Kind => {
  const kind = kinds.find((each) => each === text);
  if (!kind) throw new NotFound('kind of import', text);
  return kind;
};
