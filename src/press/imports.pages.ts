import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Views } from '../access/views.js';
import { date, object, optional, sealed, url, word } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { TakesLong } from '../web/in-time.js';
import { PageParameters } from '../web/page-parameters.js';
import { readUpload } from '../web/read-upload.js';
import { BringPage } from './bringing/bring.page.js';
import { ImportPage } from './bringing/import.page.js';
import { Imports } from './imports/imports.js';
import { MOST_BYTES } from './reading/limits.js';
import { bytesOfPasted, type Pasted } from './reading/pasted.js';

const pasted = object({
  address: url,
  text: sealed(300_000),
  title: optional(word(500)),
  outlet: optional(word(200)),
  published: optional(date),
});

/** The page where documents are brought in, and the page of one. */
@ApiExcludeController()
@Controller(':association/imports')
export class ImportsPages {
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

  @Post()
  @Keyless()
  @ReadsForm('with-file')
  @TakesLong()
  @Redirect()
  async take(@By() caller: Caller, @Req() request: CalledRequest) {
    const { file, fields } = await readUpload(request, MOST_BYTES);
    const name = file?.name ? word(255).check(file.name, '/file') : undefined;
    const { id } = file
      ? await this.imports.read(caller, file.bytes, name)
      : await this.imports.read(caller, bytesOfPasted(pastedIn(fields)));
    return { url: `/${String(request.params['association'])}/imports/${id}`, statusCode: 303 };
  }

  @Get(':import')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('import') id: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const read = await this.imports.show(view.asOf.association, id);
    return answer(response, view, ImportPage(view, read));
  }
}

/** What the form says; a field that was left empty says nothing. */
const pastedIn = (fields: Record<string, string>): Pasted =>
  pasted.check(Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== '')), '') as Pasted;
