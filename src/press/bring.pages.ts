import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Views } from '../access/views.js';
import { misfits } from '../forms/wrong.js';
import { date, optional, sealed, url, word } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { pageLanguageOf } from '../web/page-language.js';
import { readUpload } from '../web/read-upload.js';
import { Refused } from '../web/refused.js';
import { RuleWords } from '../web/rule-words.js';
import { checkPage, pageNumber } from '../web/turn.js';
import { link } from '../web/view.js';
import { BringPage, type Tried } from './bringing/bring.page.js';
import { BroughtList } from './imports/brought-list.js';
import { Imports } from './imports/imports.js';
import { MOST_BYTES } from './reading/limits.js';
import { bytesOfPasted, type Pasted } from './reading/pasted.js';

const pasted = {
  address: url,
  text: sealed(300_000),
  title: optional(word(500)),
  outlet: optional(word(200)),
  published: optional(date),
};

/** So much of what was brought in stands on one page. */
const PER_PAGE = 25;

export class BringPageParameters extends PageParameters {
  @May(pageNumber)
  page?: string;
}

/** The page where documents are brought in, and those that were. */
@ApiExcludeController()
@Needs('see-imports')
@Controller(':association/imports')
export class BringPages {
  constructor(
    private readonly views: Views,
    private readonly imports: Imports,
    private readonly brought: BroughtList,
    private readonly rules: RuleWords,
  ) {}

  @Get()
  async bring(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: BringPageParameters,
  ) {
    return this.shown(caller, request, response, parameters);
  }

  @Needs('import')
  @Post()
  @Keyless()
  @ReadsForm('with-file')
  @TakesLong()
  async take(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: BringPageParameters,
  ) {
    const { file, fields } = await readUpload(request, MOST_BYTES);
    const said = given(fields);
    const wrong = file ? [] : misfits(pasted, said);
    if (wrong.length > 0) {
      response.status(422);
      return this.shown(caller, request, response, parameters, { said, wrong });
    }
    const name = file?.name ? word(255).check(file.name, '/file') : undefined;
    try {
      const { id } = file
        ? await this.imports.read(caller, file.bytes, name)
        : await this.imports.read(caller, bytesOfPasted(said as unknown as Pasted));
      const view = await this.views.open(request, parameters);
      response.status(303).location(link(view, `/imports/${id}`));
      return '';
    } catch (error) {
      if (!(error instanceof Refused) || !error.code.startsWith('document-')) throw error;
      const { code, message, status } = error;
      response.status(status);
      const detail = this.rules.say(code, pageLanguageOf(request)) ?? message;
      const wrong = [{ at: file ? '/file' : '/text', code, detail }];
      return this.shown(caller, request, response, parameters, { said, wrong });
    }
  }

  private async shown(
    caller: Caller,
    request: CalledRequest,
    response: Response,
    parameters: BringPageParameters,
    tried?: Tried,
  ) {
    const view = await this.views.open(request, parameters);
    const { page = '1' } = parameters;
    const all = await this.brought.ids(caller);
    const first = (Number(page) - 1) * PER_PAGE;
    const items = await this.brought.of(caller.association, all.slice(first, first + PER_PAGE));
    checkPage(Number(page), items);
    const more = all.length > first + PER_PAGE;
    return answer(response, view, BringPage(view, { items, count: all.length, page: Number(page), more }, tried));
  }
}

/** What the form says; a field that was left empty says nothing. */
const given = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([name, text]) => name in pasted && text.trim() !== ''));
