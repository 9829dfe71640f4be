import { Controller, Post, Query, Redirect, Req } from '@nestjs/common';
import { Associations } from '../access/associations.js';
import { type CalledRequest } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { languageOf } from '../language/names.js';
import { ApiExcludeController } from '../web/described.js';
import { Needs } from '../web/needs.js';
import { PageParameters } from '../web/page-parameters.js';
import { formIn } from '../web/read-form.js';
import { address } from '../web/view.js';

const MOST_BYTES = 16_384;

/** Opens a record from the form of the first page. */
@ApiExcludeController()
@Needs('administer')
@Controller('public/association')
export class OpeningPages {
  constructor(private readonly associations: Associations) {}

  @Post()
  @Keyless()
  @ReadsForm()
  @Redirect()
  async open(@Req() request: CalledRequest, @Query() { lang }: PageParameters) {
    const form = await formIn(request, MOST_BYTES);
    const name = form.get('name')?.trim() ?? '';
    const names = { [languageOf(name)]: name };
    const { handle } = await this.associations.add({ handle: form.get('handle')?.trim() ?? '', names, languages: [] });
    return { url: address(`/${handle}`, { lang }), statusCode: 303 };
  }
}
