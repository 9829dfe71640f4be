import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Views } from '../access/views.js';
import { answer } from '../web/answer.js';
import { backTo } from '../web/back-to.js';
import { ApiExcludeController } from '../web/described.js';
import { TakesLong } from '../web/in-time.js';
import { PageParameters } from '../web/page-parameters.js';
import { formIn } from '../web/read-form.js';
import { RuleWords } from '../web/rule-words.js';
import { soon } from '../web/soon.js';
import { ImportPage, type Reviewing } from './bringing/import.page.js';
import { reviewedIn } from './bringing/review-form.js';
import { Imports } from './imports/imports.js';
import { UndoneImports } from './imports/undone.js';
import { Needs } from '../web/needs.js';

/** The page of a document that was brought in. */
@ApiExcludeController()
@Needs('see-imports')
@Controller(':association/imports')
export class ImportsPages {
  constructor(
    private readonly views: Views,
    private readonly imports: Imports,
    private readonly undone: UndoneImports,
    private readonly rules: RuleWords,
  ) {}

  @Get(':import')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('import') id: string,
    @Query() parameters: PageParameters,
  ) {
    return this.shown(request, response, id, parameters, {});
  }

  /** Takes the marked rows in. What cannot be followed is said beside its field, and then nothing is recorded. */
  @Needs('import')
  @Post(':import/commit')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  async commit(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('import') id: string,
    @Query() parameters: PageParameters,
  ) {
    const typed = await formIn(request, MOST_FORM);
    const { rows, around } = await this.imports.review(caller.association, id);
    const numbers = rows.map(({ n }) => n);
    const { chosen, taken, errors } = reviewedIn(typed, numbers, around);
    if (Object.keys(errors).length > 0) {
      response.status(422);
      return this.shown(request, response, id, parameters, { typed, errors, told: 'wrong' });
    }
    await this.imports.choose(caller, id, chosen.filter((row) => Object.keys(row).length > 1)); // prettier-ignore
    if (typed.get('which') === 'save') return back(request, response, `/imports/${id}`);
    if (taken.length === 0) return back(request, response, `/imports/${id}`, 'rows-0');
    const done = await soon(this.imports.commit(caller, id, taken.map((n) => ({ n })))); // prettier-ignore
    if (done === undefined) return back(request, response, '/work');
    return back(request, response, `/imports/${id}`, `rows-${done.committed}`);
  }

  /** Records what was marked of what the document tells beside its items. */
  @Needs('import')
  @Post(':import/told')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  async told(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('import') id: string,
  ) {
    const form = await formIn(request, MOST_FORM);
    const reason = form.get('reason')?.trim().slice(0, 500) || undefined;
    const done = await soon(this.imports.recordTold(caller, id, { keys: form.getAll('told'), reason }));
    if (done === undefined) return back(request, response, '/work');
    if (done.waits.length > 0) return back(request, response, '/requests', 'waits');
    return back(request, response, `/imports/${id}`, `told-${done.recorded}`);
  }

  @Needs('approve')
  @Post(':import/undo')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  async undo(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('import') id: string,
    @Query() parameters: PageParameters,
  ) {
    const reason = (await formIn(request, MOST_FORM)).get('reason')?.trim().slice(0, 500);
    if (!reason) {
      response.status(422);
      return this.shown(request, response, id, parameters, { told: 'reasonMissing' });
    }
    const done = await soon(this.undone.undo(caller, id, reason));
    if (done === undefined) return back(request, response, '/work');
    if ('waits' in done) return back(request, response, '/requests', 'waits');
    if (done.kept.length > 0) return this.shown(request, response, id, parameters, { told: 'kept' });
    return back(request, response, `/imports/${id}`, `undone-${done.undone}`);
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    id: string,
    parameters: PageParameters,
    said: Partial<Reviewing>,
  ) {
    const view = await this.views.open(request, parameters);
    const { association } = view.asOf;
    const ruleSaid = (rule: string) => this.rules.say(rule, view.language);
    const { read, ...looked } = await this.imports.look(association, id);
    return answer(response, view, ImportPage(view, read, { ...looked, ruleSaid, ...said }));
  }
}

const MOST_FORM = 2_000_000;

/** To the import as it is now, to what waits for a second person, or to what is under way where it is not done yet. */
const back = (request: CalledRequest, response: Response, path: string, recorded?: string): void => {
  const { url, statusCode } = backTo(request, path, recorded);
  response.redirect(statusCode, url);
};
