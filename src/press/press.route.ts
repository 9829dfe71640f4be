import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { oneOf, optional } from '../language/nouns.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { day } from '../web/day.js';
import { Fits } from '../web/fits.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { CoverageChoice, namedOf } from './coverage.parameters.js';
import { Coverage, CoverageRecord } from './coverage/coverage.query.js';
import { linkOutcomes } from './links/link.shapes.js';
import { FamilyOf } from './families/families.query.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { coverageSheet } from './coverage/coverage.sheet.js';

export class CoverageParameters extends InFormats(Listed(CoverageChoice)) {
  @Fits(optional(day))
  from?: string;

  @Fits(optional(day))
  to?: string;

  /** How the address answered when it was called last. */
  @Fits(optional(oneOf(...linkOutcomes, 'unchecked')))
  links?: (typeof linkOutcomes)[number] | 'unchecked';
}

/** Items of press coverage, and one of them. */
@Controller('api/:association/coverage')
export class PressRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get()
  @AsSheet(coverageSheet)
  async list(
    @By() { association }: Caller,
    @Query() { member, mentions, meeting, outlet, language, from, to, q, links }: CoverageParameters,
    @Walking() walk: Walk,
  ) {
    const asOf = await this.times.asOf(association, walk.times);
    const named = await namedOf({ member, mentions, meeting }, this.refs, association);
    const items = await this.queries.execute(new Coverage(asOf, { ...named, outlet, language, from, to, q, links }));
    const texts = new Set(items.map(({ family }) => family)).size;
    return walk.page({ asOf: answered(asOf), count: items.length, texts, items }, ({ id }) => id);
  }

  @Get(':coverage')
  async one(@By() { association }: Caller, @Param('coverage') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const coverage = await this.refs.coverage(name, association);
    const item = await this.queries.execute(new CoverageRecord(asOf, coverage));
    return { asOf: answered(asOf), ...item, reprints: await this.queries.execute(new FamilyOf(asOf, coverage)) };
  }
}
