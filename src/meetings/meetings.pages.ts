import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { DrawnOnce } from '../access/drawn-once.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { country, handle, oneOf } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { May, PageParameters, period } from '../web/page-parameters.js';
import { Standings } from '../web/standings.js';
import { checkPage, pageNumber } from '../web/turn.js';
import { Panels } from '../web/panels.js';
import { number } from './number.js';
import { MeetingAttendance } from './attendance/attendance.query.js';
import { delegationsOn } from './attendance/delegations.js';
import { MatrixPage, MOST_MEETINGS, partOn } from './attendance/matrix.page.js';
import { AttendanceMatrix } from './attendance/matrix.query.js';
import { questionOn } from './figures/figures.js';
import { presence } from './figures/own-figures.js';
import { BodyNames } from './bodies.js';
import { MeetingPage } from './meetings/meeting.page.js';
import { MeetingsPage } from './meetings/meetings.page.js';
import { MeetingRecord } from './meetings/meeting.query.js';
import { Meetings } from './meetings/meetings.query.js';
import { Quorum } from './quorum/quorum.query.js';

export class MeetingsPageParameters extends PageParameters {
  @May(handle)
  body?: string;

  @May(handle)
  series?: string;
}
export class MatrixPageParameters extends MeetingsPageParameters {
  @May(number(1, 1000))
  first?: string;

  @May(oneOf('all', 'none'))
  came?: 'all' | 'none';

  @May(period)
  from?: string;

  @May(period)
  to?: string;

  @May(country)
  country?: string;

  @May(pageNumber)
  page?: string;
}

export class MeetingPageParameters extends PageParameters {
  @May(ref)
  of?: string;

  @May(pageNumber)
  page?: string;
}

/** The pages on meetings: which there were, one of them, and who came to which. */
@ApiExcludeController()
@MayLag()
@DrawnOnce()
@Controller(':association')
export class MeetingsPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly bodies: BodyNames,
    private readonly panels: Panels,
    private readonly standings: Standings,
  ) {}

  @Get('meetings')
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: MeetingsPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const meetings = await this.queries.execute(new Meetings(view.asOf, parameters.body, parameters.series));
    const bodies = await this.bodies.all(view.asOf);
    return answer(response, view, MeetingsPage(view, { meetings, bodies, body: parameters.body }));
  }

  @Get('meetings/:meeting')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('meeting') name: string,
    @Query() { of: member, page = '1', ...parameters }: MeetingPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const id = await this.refs.meeting(name, view.asOf.association);
    const of = await maybe((each) => this.refs.member(each, view.asOf.association), member);
    const [meeting, attendance, quorum, panels] = await Promise.all([
      this.queries.execute(new MeetingRecord(view.asOf, id)),
      this.queries.execute(new MeetingAttendance(view.asOf, id, delegationsOn(Number(page), of))),
      this.queries.execute(new Quorum(view.asOf, id, { brief: true })),
      this.panels.at('meeting', view, id),
    ]);
    checkPage(Number(page), attendance.items);
    const bodies = await this.bodies.on(view.asOf, meeting.on);
    const measures = [...new Set([...presence, ...attendance.reported.map(({ measure }) => measure)])];
    const questions = measures.map((measure) => questionOn(view.asOf, measure, id));
    const standings = await this.standings.of(view.asOf, questions);
    const citing = await this.views.citing(view, [meeting, attendance, [...standings.values()]]);
    return answer(
      response,
      citing,
      MeetingPage(citing, { ...{ meeting, attendance, quorum, standings, bodies, panels }, page: Number(page) }),
    );
  }

  @Get('attendance')
  async matrix(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: MatrixPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { body, series, from, to, first, country, came } = parameters;
    const asked = { body, series, from, to, first, country, came };
    const filter = { ...asked, first: first === undefined ? undefined : Number(first), latest: MOST_MEETINGS };
    const page = Number(parameters.page ?? 1);
    const [matrix, bodies] = await Promise.all([
      this.queries.execute(new AttendanceMatrix(view.asOf, filter, partOn(view, page))),
      this.bodies.all(view.asOf),
    ]);
    checkPage(page, matrix.items);
    return answer(response, view, MatrixPage(view, { matrix, bodies, page, asked }));
  }
}
