import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Views } from '../access/views.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { PageParameters } from '../web/page-parameters.js';
import { RightsDefaults } from './coverage/rights.query.js';
import { RightsPage } from './coverage/rights.page.js';

/** The page on how much of the items of an outlet, or of all, may be handed on. */
@ApiExcludeController()
@Controller(':association/coverage-rights')
export class RightsPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  async defaults(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    return answer(response, view, RightsPage(view, await this.queries.execute(new RightsDefaults(view.asOf))));
  }
}
