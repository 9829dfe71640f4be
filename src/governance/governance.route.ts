import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { DecisionRecord } from './decisions/decision.query.js';
import { DecisionParameters } from './decisions/decision.parameters.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { decisionsSheet } from './decisions/decisions.sheet.js';
import { Decisions } from './decisions/decisions.query.js';
import { RulesRecord } from './rules/rules.query.js';
import { rulesSheet } from './rules/rules.sheet.js';

export class RulesParameters extends InFormats(Listed(AsOfQuery)) {}

/** Decisions, and one of them with its history. */
@Controller('api/:association')
export class GovernanceRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get('rules')
  @AsSheet(rulesSheet)
  async rules(@By() { association }: Caller, @Query() _: RulesParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const answer = await this.queries.execute(new RulesRecord(asOf));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ version }) => version);
  }

  @Get('decisions')
  @AsSheet(decisionsSheet)
  async list(@By() { association }: Caller, @Query() filter: DecisionParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const items = await this.queries.execute(new Decisions(asOf, filter));
    return walk.page({ asOf: answered(asOf), count: items.length, items }, ({ id }) => id);
  }

  @Get('decisions/:decision')
  async one(@By() { association }: Caller, @Param('decision') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const decision = await this.refs.decision(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new DecisionRecord(asOf, decision))) };
  }
}
