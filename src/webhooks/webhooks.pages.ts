import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Views } from '../access/views.js';
import { oneOf, url, word } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { backTo } from '../web/back-to.js';
import { ApiExcludeController } from '../web/described.js';
import { Needs } from '../web/needs.js';
import { PageParameters } from '../web/page-parameters.js';
import { formIn } from '../web/read-form.js';
import { WebhooksPage } from './webhooks.page.js';
import { Webhooks } from './webhooks.js';

/** The page on webhooks, and its forms. A secret is shown once, in the answer to the form itself. */
@ApiExcludeController()
@Needs('administer')
@Controller(':association/webhooks')
export class WebhooksPages {
  constructor(
    private readonly views: Views,
    private readonly webhooks: Webhooks,
  ) {}

  @Needs('operate')
  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    return this.shown(request, response, parameters);
  }

  @Post()
  @Keyless()
  @ReadsForm()
  async add(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const form = await formIn(request);
    const { secret } = await this.webhooks.add(caller, {
      name: word(200).check(form.get('name')?.trim(), '/name'),
      url: url.check(form.get('url')?.trim(), '/url'),
      types: (form.get('types') ?? '').split(/[\s,;]+/).filter((type) => type !== ''),
    });
    return this.shown(request, response, parameters, secret);
  }

  @Post(':webhook/secret')
  @Keyless()
  @ReadsForm()
  async renew(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('webhook') id: string,
    @Query() parameters: PageParameters,
  ) {
    const overlap = Number((await formIn(request)).get('overlap'));
    const { secret } = await this.webhooks.renew(caller, id, overlap);
    return this.shown(request, response, parameters, secret);
  }

  @Post(':webhook')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async change(@By() caller: Caller, @Req() request: CalledRequest, @Param('webhook') id: string) {
    const form = await formIn(request);
    const change = oneOf('stop', 'start', 'remove', 'again').check(form.get('change'), '/change');
    const position = form.get('position');
    if (change === 'again') await this.webhooks.again(caller, id, position === null ? undefined : Number(position));
    else await this.webhooks[change](caller, id);
    return backTo(request, '/webhooks');
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    parameters: PageParameters,
    secret?: string,
  ): Promise<string> {
    const view = await this.views.open(request, parameters);
    const { association } = view.asOf;
    const webhooks = await Promise.all(
      (await this.webhooks.all(association)).map(async (webhook) => ({
        webhook,
        letters: await this.webhooks.letters(association, webhook.id),
      })),
    );
    const mayChange = view.may('administer');
    return answer(response, view, WebhooksPage(view, { webhooks, mayChange, sends: this.webhooks.sends, secret }));
  }
}
