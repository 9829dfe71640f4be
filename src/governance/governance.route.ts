import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { DecisionRecord, Decisions } from './decisions/decision.query.js';

/** Decisions, and one of them with its history. */
@Controller('api/:association')
export class GovernanceRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get('decisions')
  async list(@By() { association }: Caller, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const items = await this.queries.execute(new Decisions(asOf));
    return { asOf: answered(asOf), count: items.length, items };
  }

  @Get('decisions/:decision')
  async one(@By() { association }: Caller, @Param('decision') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const decision = await this.refs.decision(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new DecisionRecord(asOf, decision))) };
  }
}
