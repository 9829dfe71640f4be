import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { CommitteeRecord, Committees } from './register/committees.query.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { committeesSheet } from './register/committees.sheet.js';

export class CommitteesParameters extends InFormats(Listed(AsOfQuery)) {}

/** The committees of a day, and one of them. */
@Controller('api/:association/committees')
export class CommitteesRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get()
  @AsSheet(committeesSheet)
  async list(@By() { association }: Caller, @Query() _: CommitteesParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const answer = await this.queries.execute(new Committees(asOf));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ id }) => id);
  }

  @Get(':committee')
  async one(@By() { association }: Caller, @Param('committee') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const committee = await this.refs.committee(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new CommitteeRecord(asOf, committee))) };
  }
}
