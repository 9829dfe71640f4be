import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { country, oneOf, optional, word } from '../language/nouns.js';
import { MemberTimeline } from '../timeline/member-timeline.query.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { Fits } from '../web/fits.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { MemberRecord } from './member/member.query.js';
import { Roster } from './roster/roster.query.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { timelineSheet } from './timeline/timeline.sheet.js';
import { rosterSheet } from './roster/roster.sheet.js';

export class RosterParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(oneOf('full', 'associate', 'special', 'observer', 'all')))
  category?: 'full' | 'associate' | 'special' | 'observer' | 'all';

  @Fits(optional(country))
  country?: string;

  @Fits(optional(word(100)))
  q?: string;

  @Fits(optional(oneOf('true', 'false')))
  applied?: 'true' | 'false';
}

export class TimelineParameters extends InFormats(Listed(AsOfQuery)) {}

/** The members of an association, one of them, and its timeline. */
@Controller('api/:association/members')
export class MembersRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get()
  @AsSheet(rosterSheet)
  async list(@By() { association }: Caller, @Query() filter: RosterParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const answer = await this.queries.execute(new Roster(asOf, filter));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ id, category, since }) => `${id} ${category} ${since}`);
  }

  @Get(':member')
  async one(@By() { association }: Caller, @Param('member') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const member = await this.refs.member(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new MemberRecord(asOf, member))) };
  }

  @Get(':member/timeline')
  @AsSheet(timelineSheet)
  async timeline(
    @By() { association }: Caller,
    @Param('member') name: string,
    @Query() _: TimelineParameters,
    @Walking() walk: Walk,
  ) {
    const asOf = await this.times.asOf(association, walk.times);
    const member = await this.refs.member(name, association);
    const answer = await this.queries.execute(new MemberTimeline(asOf, member));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ id }) => id);
  }
}
