import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Associations } from '../access/associations.js';
import { maybe, Refs } from '../access/refs.js';
import { answered, Times } from '../web/as-of.js';
import { ApiOkResponse } from '../web/described.js';
import { Foot } from '../web/foot.js';
import { Kinds } from '../web/kinds.js';
import { pageLanguageOf } from '../web/page-language.js';
import { AsOfInLanguage } from '../web/page-parameters.js';
import { type Walk, Walking } from '../web/paged.js';
import { hostAt } from '../web/record-at.js';
import { AsSheet } from '../web/sheets/as-sheet.js';
import { itemOf } from './change-item.js';
import { changesSheet } from './changes.sheet.js';
import { feedOf } from './changes.feed.js';
import { ChangesParameters } from './changes.parameters.js';
import { changeKinds, Changes } from './changes.query.js';

/** A feed holds so many of the newest entries. */
const IN_FEED = 60;

/** What changed, as data and as feeds. */
@Controller('api/:association')
export class ChangesRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
    private readonly associations: Associations,
    private readonly kinds: Kinds,
    private readonly foot: Foot,
  ) {}

  @Get('changes')
  @AsSheet(changesSheet)
  async list(
    @By() { association }: Caller,
    @Query() { since, meeting, position }: ChangesParameters,
    @Walking() walk: Walk,
  ) {
    const asOf = await this.times.asOf(association, walk.times);
    const of = await maybe((name) => this.refs.meeting(name, association), meeting);
    const asked = { since, meeting: of, position: position === undefined ? undefined : Number(position) };
    const { changes, after, day, ...found } = await this.queries.execute(new Changes(asOf, asked));
    const items = changeKinds.flatMap((kind) => changes[kind].map((each) => itemOf(kind, each, this.kinds)));
    return walk.page({ asOf: answered(asOf), ...found, since: { day, position: after }, items }, ({ id }) => id);
  }

  @Get('changes.atom')
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @ApiOkResponse({ content: { 'application/atom+xml': {} } })
  async atom(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() times: AsOfInLanguage,
  ) {
    return (await this.feed(caller, request, response, times)).atom1();
  }

  @Get('changes.rss')
  @Header('Content-Type', 'application/rss+xml; charset=utf-8')
  @ApiOkResponse({ content: { 'application/rss+xml': {} } })
  async rss(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() times: AsOfInLanguage,
  ) {
    return (await this.feed(caller, request, response, times)).rss2();
  }

  private async feed(
    { association }: Caller,
    request: CalledRequest,
    response: Response,
    { lang: _, ...times }: AsOfInLanguage,
  ) {
    await this.foot.note(response, association);
    const asOf = await this.times.asOf(association, times);
    const of = await this.associations.find(String(request.params['association']));
    const { changes } = await this.queries.execute(new Changes(asOf, { position: asOf.knownOn - IN_FEED }));
    const newest = Object.values(changes)
      .flat()
      .toSorted((a, b) => b.event.position - a.event.position);
    return feedOf(of, newest, {
      host: hostAt(request),
      language: pageLanguageOf(request),
      kinds: this.kinds,
    });
  }
}
