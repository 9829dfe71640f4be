import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless } from '../access/caller.guard.js';
import { TakesLong } from '../web/in-time.js';
import { type Walk, Walking } from '../web/paged.js';
import { readBytes } from '../web/read-json.js';
import { Refused } from '../web/refused.js';
import {
  CommitImport,
  ImportParameters,
  ImportRowsParameters,
  ImportsParameters,
  ImportTableParameters,
  PasteItem,
  RecordTold,
  UndoImport,
} from './imports.parameters.js';
import { AsSheet } from '../web/sheets/as-sheet.js';
import { type ImportAnswer } from './imports/answers.js';
import { BroughtList } from './imports/brought-list.js';
import { broughtSheet } from './bringing/brought.sheet.js';
import { Imports } from './imports/imports.js';
import { rowsSheet } from './imports/rows.sheet.js';
import { UndoneImports } from './imports/undone.js';
import { MOST_BYTES } from './reading/limits.js';
import { bytesOfPasted } from './reading/pasted.js';
import { Needs } from '../web/needs.js';

/** Brings a document in, shows what was read of it, and commits or undoes it. */
@Needs('see-imports')
@Controller('api/:association/imports')
export class ImportsRoute {
  constructor(
    private readonly imports: Imports,
    private readonly undone: UndoneImports,
    private readonly brought: BroughtList,
  ) {}

  /** Documents and tables that were brought in, the last first. */
  @Get()
  @AsSheet(broughtSheet)
  async list(@By() caller: Caller, @Query() _: ImportsParameters, @Walking() walk: Walk) {
    const all = await this.brought.ids(caller);
    const { items, ...page } = walk.page({ count: all.length, items: all }, ({ id }) => id);
    return { ...page, items: await this.brought.of(caller.association, items) };
  }

  /** What a document is, its bytes tell; the media type only says that it is sent as it is. */
  @Needs('import')
  @Put()
  @HttpCode(201)
  @TakesLong()
  async read(@By() caller: Caller, @Query() { name }: ImportParameters, @Req() request: CalledRequest) {
    const type = request.headers['content-type'] ?? '';
    if (request.body !== undefined || /^(multipart\/|application\/(json|x-www-form-urlencoded))/i.test(type))
      throw new Refused(
        415,
        'media-type-unsupported',
        'A document is sent as its bytes alone, under its own media type',
      );
    return this.imports.read(caller, await readBytes(request, MOST_BYTES, true), name);
  }

  /** The same address with the same text is the same import. */
  @Needs('import')
  @Post()
  @HttpCode(201)
  @Keyless()
  @TakesLong()
  paste(@By() caller: Caller, @Body() pasted: PasteItem) {
    return this.imports.read(caller, bytesOfPasted(pasted), `${new URL(pasted.address).hostname}.json`);
  }

  @Get(':import')
  @AsSheet(rowsSheet, ({ rows }: ImportAnswer) => rows)
  async show(
    @By() caller: Caller,
    @Param('import') id: string,
    @Query() _: ImportTableParameters,
    @Walking() walk: Walk,
  ) {
    const { rows, ...answer } = await this.imports.show(caller.association, id);
    const { items, ...page } = walk.page({ ...answer, items: rows }, ({ n }) => n);
    return { ...page, rows: items };
  }

  @Needs('import')
  @Post(':import/commit')
  @Keyless()
  @TakesLong()
  commit(@By() caller: Caller, @Param('import') id: string, @Body() { rows }: CommitImport) {
    return this.imports.commit(caller, id, rows);
  }

  /** What it tells beside its items, and the record does not have or has less exactly. */
  @Get(':import/told')
  async told(
    @By() caller: Caller,
    @Param('import') id: string,
    @Query() _: ImportRowsParameters,
    @Walking() walk: Walk,
  ) {
    const { told, ...answer } = await this.imports.told(caller.association, id);
    const { items, ...page } = walk.page({ ...answer, items: told }, ({ key }) => key);
    return { ...page, told: items };
  }

  @Needs('import')
  @Post(':import/told')
  @Keyless()
  @TakesLong()
  recordTold(@By() caller: Caller, @Param('import') id: string, @Body() chosen: RecordTold) {
    return this.imports.recordTold(caller, id, chosen);
  }

  @Needs('approve')
  @Post(':import/undo')
  @Keyless()
  @TakesLong()
  undo(@By() caller: Caller, @Param('import') id: string, @Body() { reason: why }: UndoImport) {
    return this.undone.undo(caller, id, why);
  }
}

/** The text of a document that was brought in. */
@Needs('see-imports')
@Controller('api/:association/documents')
export class DocumentsRoute {
  constructor(private readonly imports: Imports) {}

  /** The text as it was read, line by line: rows say by the numbers of lines where they stand. */
  @Get(':import')
  async text(
    @By() caller: Caller,
    @Param('import') id: string,
    @Query() _: ImportRowsParameters,
    @Walking() walk: Walk,
  ) {
    const lines = await this.imports.lines(caller.association, id);
    const { items, ...page } = walk.page({ id, items: lines.map((text, at) => ({ n: at + 1, text })) }, ({ n }) => n);
    return { ...page, lines: items };
  }
}
