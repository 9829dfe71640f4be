import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { type Done } from '../access/four-eyes/four-eyes.js';
import { Views } from '../access/views.js';
import { Invalid } from '../eventstore/errors.js';
import { oneOf } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { backTo } from '../web/back-to.js';
import { ApiExcludeController } from '../web/described.js';
import { RuleWords } from '../web/rule-words.js';
import { soon } from '../web/soon.js';
import { TakesLong } from '../web/in-time.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { BulkImportPage } from './bulk-import.page.js';
import { kindOf, rowNumber } from './bulk-imports.route.js';
import { Readers } from './readers.js';
import { BulkImports } from './bulk-imports.js';
import { ImportActs } from './import-acts.js';
import { chosenIn } from './chosen.js';
import { Needs } from '../web/needs.js';

export class BulkImportPageParameters extends PageParameters {
  @May(oneOf('new', 'known', 'needs-a-look', 'refused', 'done', 'problems'))
  state?: string;

  @May(rowNumber)
  cursor?: string;
}

/** The page on an import of facts, and its forms. */
@ApiExcludeController()
@Needs('see-imports')
@Controller(':association/imports/:kind/:import')
export class BulkImportPages {
  constructor(
    private readonly views: Views,
    private readonly imports: BulkImports,
    private readonly acts: ImportActs,
    private readonly rules: RuleWords,
    private readonly readers: Readers,
  ) {}

  @Get()
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('kind') kind: string,
    @Param('import') id: string,
    @Query() parameters: BulkImportPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { state, cursor = '0' } = parameters;
    const shown = { state, cursor: Number(cursor) };
    const read = await this.imports.show(view.asOf.association, kindOf(kind), id, shown);
    const ruleSaid = (rule: string) => this.rules.say(rule, view.language);
    return answer(response, view, BulkImportPage(view, read, ruleSaid, this.readers.fields(kindOf(kind))));
  }

  @Needs('import')
  @Post('commit')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  @Redirect()
  async commit(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Param('kind') kind: string,
    @Param('import') id: string,
  ) {
    const { rows } = await chosenIn(request);
    const done = await soon(this.acts.commit(caller, kindOf(kind), id, rows));
    return back(request, kind, id, done, ({ committed }) => `rows-${committed}`);
  }

  @Needs('approve')
  @Post('undo')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  @Redirect()
  async undo(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Param('kind') kind: string,
    @Param('import') id: string,
  ) {
    const { reason } = await chosenIn(request);
    if (reason === undefined)
      throw new Invalid([{ pointer: '/reason', code: 'required' }], 'Taking an import back says why');
    const done = await soon(this.acts.undo(caller, kindOf(kind), id, reason));
    return back(request, kind, id, done, ({ undone }) => `undone-${undone}`);
  }
}

/** What waits for a second person is seen where that one decides, what goes on where it is told how far it is. */
const back = <T extends object>(
  request: CalledRequest,
  kind: string,
  id: string,
  done: Done<T> | undefined,
  said: (done: T) => string,
) => {
  if (done === undefined) return backTo(request, '/work');
  return 'waits' in done
    ? backTo(request, '/requests', 'waits')
    : backTo(request, `/imports/${kind}/${id}`, said(done));
};
