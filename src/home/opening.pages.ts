import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { fitNames, isReserved } from '../access/association-fields.js';
import { Associations } from '../access/associations.js';
import { type CalledRequest } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Visible } from '../access/visible.js';
import { Conflict, Invalid } from '../eventstore/errors.js';
import { languageOf } from '../language/names.js';
import { isHandle } from '../language/nouns.js';
import { ApiExcludeController } from '../web/described.js';
import { Needs } from '../web/needs.js';
import { pageLanguageOf } from '../web/page-language.js';
import { PageParameters } from '../web/page-parameters.js';
import { formIn } from '../web/read-form.js';
import { address } from '../web/view.js';
import { associationsPage } from './associations.page.js';
import { type Opening } from './opening-form.js';

const MOST_BYTES = 16_384;

/** Opens a record from the form of the first page. */
@ApiExcludeController()
@Needs('administer')
@Controller('public/association')
export class OpeningPages {
  constructor(
    private readonly associations: Associations,
    private readonly visible: Visible,
  ) {}

  @Post()
  @Keyless()
  @ReadsForm()
  async open(@Req() request: CalledRequest, @Res() response: Response, @Query() { lang }: PageParameters) {
    const form = await formIn(request, MOST_BYTES);
    const [name, handle] = [form.get('name')?.trim() ?? '', form.get('handle')?.trim() ?? ''];
    const wrong = wrongIn(name, handle);
    if (Object.keys(wrong).length === 0)
      try {
        await this.associations.add({ handle, names: { [languageOf(name)]: name }, languages: [] });
        return response.redirect(303, address(`/${handle}`, { lang }));
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        wrong.handle = 'taken';
      }
    const all = await this.visible.to(request);
    const page = associationsPage(all, pageLanguageOf(request), { name, handle, wrong });
    return response.status(422).type('html').send(page);
  }
}

/** What of the form cannot be, whatever other associations there are. */
const wrongIn = (name: string, handle: string): Opening['wrong'] => ({
  ...(name === '' ? { name: 'missing' } : !isName(name) && { name: 'name' }),
  ...(handle === '' ? { handle: 'missing' } : !isHandle(handle) && { handle: 'handle' }),
  ...(isReserved(handle) && { handle: 'reserved' }),
});

const isName = (name: string): boolean => {
  try {
    return fitNames({ [languageOf(name)]: name }) !== undefined;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return false;
  }
};
