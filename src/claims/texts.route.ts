import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { ComparedItems, Differences } from './layers/differences.query.js';
import { differencesSheet } from './layers/differences.sheet.js';
import { Proposals } from './proposals/proposals.query.js';

export class DifferencesParameters extends InFormats(Listed(AsOfQuery)) {}

/** What the originals of press items say that may be claimed, and where other texts of the items differ from them. */
@Controller('api/:association')
export class TextsRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get('coverage/:coverage/proposals')
  async proposals(@By() { association }: Caller, @Param('coverage') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const coverage = await this.refs.coverage(name, association);
    const { original: _, ...answer } = await this.queries.execute(new Proposals(asOf, coverage));
    return { asOf: answered(asOf), ...answer };
  }

  @Get('coverage/:coverage/differences')
  async differences(@By() { association }: Caller, @Param('coverage') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const coverage = await this.refs.coverage(name, association);
    const [found] = await this.queries.execute(new Differences(asOf, [coverage]));
    const { item: _, ...answer } = found!;
    return { asOf: answered(asOf), ...answer };
  }

  @Get('differences')
  @AsSheet(differencesSheet)
  async all(@By() { association }: Caller, @Query() _: DifferencesParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const ids = await this.queries.execute(new ComparedItems(asOf));
    const page = walk.page({ asOf: answered(asOf), count: ids.length, items: ids }, (id) => id);
    const found = await this.queries.execute(new Differences(asOf, page.items));
    return { ...page, items: found.map(({ coverage, layers }) => ({ coverage, layers })) };
  }
}
