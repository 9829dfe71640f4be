import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { Associations } from '../../access/associations.js';
import { By, type CalledRequest, type Caller } from '../../access/caller.js';
import { MayLag } from '../../access/reading.js';
import { Refs } from '../../access/refs.js';
import { EventLog } from '../../eventstore/log.js';
import { type AsOf } from '../../language/as-of.js';
import { handle, optional } from '../../language/nouns.js';
import { Times } from '../../web/as-of.js';
import { ApiOkResponse } from '../../web/described.js';
import { Fits } from '../../web/fits.js';
import { pageLanguageOf } from '../../web/page-language.js';
import { AsOfInLanguage } from '../../web/page-parameters.js';
import { Foot } from '../../web/foot.js';
import { hostAt } from '../../web/record-at.js';
import { plainName } from '../../web/text.js';
import { Meetings } from '../meetings/meetings.query.js';
import { type MeetingSummary } from '../meetings/summary.js';
import { calendarOf } from './calendar.js';
import { calendarWords } from './calendar.words.js';

export class MeetingsCalendarParameters extends AsOfInLanguage {
  @Fits(optional(handle))
  body?: string;

  @Fits(optional(handle))
  series?: string;
}

/** Meetings for calendar programs: those of the association, which may be subscribed to, and one of them. */
@MayLag()
@Controller('api/:association')
export class CalendarRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
    private readonly associations: Associations,
    private readonly log: EventLog,
    private readonly foot: Foot,
  ) {}

  @Get('meetings.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @ApiOkResponse({ content: { 'text/calendar': {} } })
  async all(
    @By() { association }: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { lang: _, body, series, ...times }: MeetingsCalendarParameters,
  ) {
    const asOf = await this.times.asOf(association, times);
    const foot = await this.foot.note(response, association);
    return this.calendar(request, { asOf, foot }, await this.queries.execute(new Meetings(asOf, body, series)));
  }

  @Get('meetings/:meeting/calendar.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @ApiOkResponse({ content: { 'text/calendar': {} } })
  async one(
    @By() { association }: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('meeting') name: string,
    @Query() { lang: _, ...times }: AsOfInLanguage,
  ) {
    const asOf = await this.times.asOf(association, times);
    const meeting = await this.refs.meeting(name, association);
    const all = await this.queries.execute(new Meetings(asOf));
    const foot = await this.foot.note(response, association);
    return this.calendar(
      request,
      { asOf, foot },
      all.filter(({ id }) => id === meeting),
    );
  }

  private async calendar(
    request: CalledRequest,
    { asOf, foot }: { asOf: AsOf; foot: string[] },
    meetings: MeetingSummary[],
  ): Promise<string> {
    const association = await this.associations.find(String(request.params['association']));
    const language = pageLanguageOf(request);
    const [last] = await this.log.read(asOf.association, asOf.knownOn, 1);
    const name = calendarWords(language).say('name', { association: plainName(association.names, language) });
    const host = hostAt(request);
    return calendarOf(meetings, name, {
      association,
      host,
      language,
      at: last?.recordedAt ?? new Date(0).toISOString(),
      foot,
    });
  }
}
