import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
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
    try {
      await this.associations.add({ handle, names: { [languageOf(name)]: name }, languages: [] });
    } catch (error) {
      const wrong = wrongIn(error, name, handle);
      if (!wrong) throw error;
      const all = await this.visible.to(request);
      const page = associationsPage(all, pageLanguageOf(request), { name, handle, wrong });
      return response.status(422).type('html').send(page);
    }
    return response.redirect(303, address(`/${handle}`, { lang }));
  }
}

/** What of the form could not be, where somebody can mend it there. A handle of the right form may be kept for addresses of Annals' own. */
const wrongIn = (error: unknown, name: string, handle: string): Opening['wrong'] | undefined => {
  if (error instanceof Invalid) return { at: 'name', why: name === '' ? 'missing' : 'name' };
  if (error instanceof Conflict) return { at: 'handle', why: isHandle(handle) ? 'taken' : 'handle' };
  return undefined;
};
