import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { maybe, Refs } from '../access/refs.js';
import { id, optional } from '../language/nouns.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { Fits } from '../web/fits.js';
import { TakesLong } from '../web/in-time.js';
import { Listed, MOST_ITEMS, type Walk, Walking } from '../web/paged.js';
import { PressTexts } from '../web/press-texts.js';
import { AsSheet, formatIn, InFormats } from '../web/sheets/as-sheet.js';
import { ComparedItems, Differences } from './layers/differences.query.js';
import { differencesSheet } from './layers/differences.sheet.js';
import { Proposals, type ProposalsOf } from './proposals/proposals.query.js';
import { proposalsSheet, rowsOfProposals } from './proposals/proposals.sheet.js';

export class DifferencesParameters extends InFormats(Listed(AsOfQuery)) {}

export class ProposalsParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(id))
  document?: string;
}

/** What the originals of press items say that may be claimed, and where other texts of the items differ from them. */
@Controller('api/:association')
export class TextsRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
    private readonly texts: PressTexts,
  ) {}

  @Get('coverage/:coverage/proposals')
  async proposals(@By() { association }: Caller, @Param('coverage') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const coverage = await this.refs.coverage(name, association);
    const { original: _, ...answer } = await this.queries.execute(new Proposals(asOf, coverage));
    return { asOf: answered(asOf), ...answer };
  }

  /** Of all items with an original, or of those that a document brought, the newest first; a table is of as many items as a page. */
  @Get('proposals')
  @TakesLong()
  @AsSheet(proposalsSheet, rowsOfProposals)
  async allProposals(@By() { association }: Caller, @Query() asked: ProposalsParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const from = await maybe((name) => this.refs.document(name, association), asked.document);
    const ids = await this.texts.originals(asOf, from);
    const found = formatIn({ ...asked }) ? ids.slice(0, MOST_ITEMS) : ids;
    const page = walk.page({ asOf: answered(asOf), count: ids.length, items: found }, (id) => id);
    const items: ProposalsOf[] = [];
    for (const each of page.items) {
      const { original: _, ...answer } = await this.queries.execute(new Proposals(asOf, each));
      items.push(answer);
    }
    return { ...page, items };
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
