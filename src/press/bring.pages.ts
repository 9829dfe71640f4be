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
import { PageParameters } from '../web/page-parameters.js';
import { readUpload } from '../web/read-upload.js';
import { link } from '../web/view.js';
import { BringPage } from './bringing/bring.page.js';
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

/** The page where documents are brought in. */
@ApiExcludeController()
@Needs('see-imports')
@Controller(':association/imports')
export class BringPages {
  constructor(
    private readonly views: Views,
    private readonly imports: Imports,
  ) {}

  @Get()
  async bring(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    return answer(response, view, BringPage(view));
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
    @Query() parameters: PageParameters,
  ) {
    const { file, fields } = await readUpload(request, MOST_BYTES);
    const view = await this.views.open(request, parameters);
    const said = given(fields);
    const wrong = file ? [] : misfits(pasted, said);
    if (wrong.length > 0) {
      response.status(422);
      return answer(response, view, BringPage(view, { said, wrong }));
    }
    const name = file?.name ? word(255).check(file.name, '/file') : undefined;
    const { id } = file
      ? await this.imports.read(caller, file.bytes, name)
      : await this.imports.read(caller, bytesOfPasted(said as unknown as Pasted));
    response.status(303).location(link(view, `/imports/${id}`));
    return '';
  }
}

/** What the form says; a field that was left empty says nothing. */
const given = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([name, text]) => name in pasted && text.trim() !== ''));
