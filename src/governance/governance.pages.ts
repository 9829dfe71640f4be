import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { answer } from '../web/answer.js';
import { PageParameters } from '../web/page-parameters.js';
import { Panels } from '../web/panels.js';
import { DecisionPage } from './decisions/decision.page.js';
import { DecisionRecord, Decisions } from './decisions/decision.query.js';
import { DecisionsPage } from './decisions/decisions.page.js';

/** The pages on decisions. */
@ApiExcludeController()
@MayLag()
@Controller(':association')
export class GovernancePages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly panels: Panels,
  ) {}

  @Get('decisions')
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    return answer(response, view, DecisionsPage(view, await this.queries.execute(new Decisions(view.asOf))));
  }

  @Get('decisions/:decision')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('decision') name: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const id = await this.refs.decision(name, view.asOf.association);
    const decision = await this.queries.execute(new DecisionRecord(view.asOf, id));
    const panels = await this.panels.at('decision', view, id);
    const citing = await this.views.citing(view, decision);
    return answer(response, citing, DecisionPage(citing, decision, panels));
  }
}
