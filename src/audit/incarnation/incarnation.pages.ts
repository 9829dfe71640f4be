import { Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Keyless, ReadsForm } from '../../access/caller.guard.js';
import { By, type CalledRequest, type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { Views } from '../../access/views.js';
import { reason } from '../../language/nouns.js';
import { answer } from '../../web/answer.js';
import { backTo } from '../../web/back-to.js';
import { ApiExcludeController } from '../../web/described.js';
import { Needs } from '../../web/needs.js';
import { PageParameters } from '../../web/page-parameters.js';
import { formIn } from '../../web/read-form.js';
import { IncarnationPage } from './incarnation.page.js';
import { Incarnations } from './incarnations.js';
import { StartIncarnation } from './start-incarnation.js';

/** The page on how the log stands; where signed events are lost, with the form by which it goes on without them. */
@ApiExcludeController()
@Needs('operate')
@Controller(':association/audit/incarnation')
export class IncarnationPages {
  constructor(
    private readonly views: Views,
    private readonly incarnations: Incarnations,
    private readonly door: Door,
  ) {}

  @Get()
  async standing(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const standing = await this.incarnations.of(view.asOf.association);
    const citing = await this.views.citing(view, standing.breaks);
    return answer(response, citing, IncarnationPage(citing, standing));
  }

  @Needs('administer')
  @Post()
  @Keyless()
  @ReadsForm()
  @Redirect()
  async start(@By() caller: Caller, @Req() request: CalledRequest) {
    const said = (await formIn(request)).get('reason')?.trim();
    const receipt = await this.door.give(
      caller,
      Object.assign(new StartIncarnation(), { reason: reason.check(said, '/reason') }),
    );
    return backTo(request, 'waits' in receipt ? '/requests' : '/audit/incarnation');
  }
}
