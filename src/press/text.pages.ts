import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Door } from '../access/door.js';
import { Views } from '../access/views.js';
import { date, language, list, object, optional, reason, sealed, word } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { PageParameters } from '../web/page-parameters.js';
import { formIn } from '../web/read-form.js';
import { address } from '../web/view.js';
import { AddKeyPoints } from './add-key-points.js';
import { AddTranslation } from './add-translation.js';
import { RightsDefaults } from './coverage/rights.query.js';
import { RightsPage } from './coverage/rights.page.js';
import { rights } from './events.js';
import { SetCoverageRights } from './set-coverage-rights.js';
import { SetRightsDefault } from './set-rights-default.js';

const MOST_BYTES = 2_000_000;
const made = { language, by: optional(sealed(200)), on: optional(date) };
const translation = object({ ...made, text: sealed(200_000) });
const keyPoints = object({ ...made, points: list(sealed(200_000), 100) });
const itemRights = object({ rights, reason: optional(reason) });
const defaultRights = object({ outlet: optional(word(200)), rights, since: date, reason: optional(reason) });

/** The forms by which a person adds texts to an item, and says how much of one, of an outlet's or of all may be handed on. */
@ApiExcludeController()
@Controller(':association')
export class TextPages {
  constructor(
    private readonly door: Door,
    private readonly views: Views,
    private readonly queries: QueryBus,
  ) {}

  @Post('coverage/:coverage/translation')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async translate(@By() caller: Caller, @Req() request: CalledRequest, @Param('coverage') coverage: string) {
    const said = translation.check(await fieldsIn(request), '');
    await this.door.give(caller, Object.assign(new AddTranslation(), { ...said, coverage }));
    return back(request, `/coverage/${coverage}`);
  }

  @Post('coverage/:coverage/key-points')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async summarise(@By() caller: Caller, @Req() request: CalledRequest, @Param('coverage') coverage: string) {
    const { points = '', ...fields } = await fieldsIn(request);
    const lines = points.split('\n').map((line) => line.replace(/^\s*[-–•·]\s*/u, '').trim());
    const said = keyPoints.check({ ...fields, points: lines.filter((line) => line !== '') }, '');
    await this.door.give(caller, Object.assign(new AddKeyPoints(), { ...said, coverage }));
    return back(request, `/coverage/${coverage}`);
  }

  @Post('coverage/:coverage/rights')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async allow(@By() caller: Caller, @Req() request: CalledRequest, @Param('coverage') coverage: string) {
    const said = itemRights.check(await fieldsIn(request), '');
    await this.door.give(caller, Object.assign(new SetCoverageRights(), { ...said, coverage }));
    return back(request, `/coverage/${coverage}`);
  }

  @Get('coverage-rights')
  async defaults(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    return answer(response, view, RightsPage(view, await this.queries.execute(new RightsDefaults(view.asOf))));
  }

  @Post('coverage-rights')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async allowAll(@By() caller: Caller, @Req() request: CalledRequest) {
    const said = defaultRights.check(await fieldsIn(request), '');
    await this.door.give(caller, Object.assign(new SetRightsDefault(), said));
    return back(request, '/coverage-rights');
  }
}

/** What a form says; a field that was left empty says nothing. Throws `Refused`; the shapes that read it throw `BadShape`. */
const fieldsIn = async (request: CalledRequest): Promise<Record<string, string>> => {
  const form = await formIn(request, MOST_BYTES);
  return Object.fromEntries(
    [...form].map(([name, text]) => [name, text.replaceAll('\r\n', '\n').trim()]).filter(([, text]) => text !== ''),
  ) as Record<string, string>;
};

const back = ({ params, query }: CalledRequest, path: string) => ({
  url: address(`/${String(params['association'])}${path}`, {
    lang: typeof query['lang'] === 'string' ? query['lang'] : undefined,
  }),
  statusCode: 303,
});
