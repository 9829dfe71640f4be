import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { PageParameters } from '../web/page-parameters.js';
import { Panels } from '../web/panels.js';
import { checkPage } from '../web/turn.js';
import { DecisionPage } from './decisions/decision.page.js';
import { DecisionPageParameters } from './decisions/decision.parameters.js';
import { DecisionRecord } from './decisions/decision.query.js';
import { DecisionsPage, PER_PAGE } from './decisions/decisions.page.js';
import { NewestDecisions } from './decisions/decisions.query.js';
import { RulesPage } from './rules/rules.page.js';
import { RulesRecord } from './rules/rules.query.js';

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
    @Query() parameters: DecisionPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { body, outcome, matter, discrepancy, from, to } = parameters;
    const page = Number(parameters.page ?? 1);
    const filter = { body, outcome, matter, discrepancy, from, to };
    const asked = new NewestDecisions(view.asOf, filter, (page - 1) * PER_PAGE, PER_PAGE);
    const { items } = await this.queries.execute(new RulesRecord(view.asOf));
    const bodies = new Map(items.flatMap((version) => version.bodies.map((each) => [each.body, each])));
    const { count, items: decisions } = await this.queries.execute(asked);
    checkPage(page, decisions);
    return answer(response, view, DecisionsPage(view, { decisions, count, page, bodies: [...bodies.values()] }));
  }

  @Get('rules')
  async rules(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const rules = await this.queries.execute(new RulesRecord(view.asOf));
    const citing = await this.views.citing(view, rules);
    return answer(response, citing, RulesPage(citing, rules));
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
