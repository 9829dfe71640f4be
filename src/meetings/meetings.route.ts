import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Request, type Response } from 'express';
import { By, type Caller } from '../access/caller.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { country, handle, oneOf, optional } from '../language/nouns.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { csvOf } from '../web/csv.js';
import { ApiOkResponse } from '../web/described.js';
import { Fits } from '../web/fits.js';
import { Foot } from '../web/foot.js';
import { pageLanguageOf } from '../web/page-language.js';
import { period } from '../web/page-parameters.js';
import { recordAt } from '../web/record-at.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { MeetingAttendance } from './attendance/attendance.query.js';
import { AttendanceTable } from './attendance/matrix.csv.js';
import { AttendanceMatrix } from './attendance/matrix.query.js';
import { moment } from './meeting.shapes.js';
import { MeetingRecord } from './meetings/meeting.query.js';
import { Meetings } from './meetings/meetings.query.js';
import { number } from './number.js';
import { Quorum } from './quorum/quorum.query.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { attendanceSheet } from './attendance/attendance.sheet.js';
import { cellsBeside, matrixSheet, withCells } from './attendance/matrix.sheet.js';
import { meetingsSheet } from './meetings/meetings.sheet.js';

export class MeetingsParameters extends AsOfQuery {
  @Fits(optional(handle))
  body?: string;

  @Fits(optional(handle))
  series?: string;
}
export class MeetingListParameters extends InFormats(Listed(MeetingsParameters)) {}
export class MatrixParameters extends MeetingsParameters {
  @Fits(optional(period))
  from?: string;

  @Fits(optional(period))
  to?: string;

  /** No more than the first of these meetings. */
  @Fits(optional(number(1, 1000)))
  first?: string;

  @Fits(optional(country))
  country?: string;

  /** Only who came to all of these meetings, or of whom it is not recorded that they came to any. */
  @Fits(optional(oneOf('all', 'none')))
  came?: 'all' | 'none';

  @Fits(optional(ref))
  member?: string;
}

export class MatrixListParameters extends InFormats(Listed(MatrixParameters)) {}
export class AttendanceParameters extends InFormats(Listed(AsOfQuery)) {}

export class QuorumParameters extends AsOfQuery {
  /** A day, or a day and time. */
  @Fits(optional(moment))
  at?: string;

  @Fits(optional(ref))
  decision?: string;
}

/** Meetings, one of them, who came to it, and who came to which. */
@Controller('api/:association')
export class MeetingsRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
    private readonly foot: Foot,
  ) {}

  @Get('meetings')
  @AsSheet(meetingsSheet)
  async list(@By() { association }: Caller, @Query() { body, series }: MeetingListParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const items = await this.queries.execute(new Meetings(asOf, body, series));
    return walk.page({ asOf: answered(asOf), count: items.length, items }, ({ id }) => id);
  }

  @Get('meetings/:meeting')
  async one(@By() { association }: Caller, @Param('meeting') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const meeting = await this.refs.meeting(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new MeetingRecord(asOf, meeting))) };
  }

  @Get('meetings/:meeting/attendance')
  @AsSheet(attendanceSheet)
  async attendance(
    @By() { association }: Caller,
    @Param('meeting') name: string,
    @Query() _: AttendanceParameters,
    @Walking() walk: Walk,
  ) {
    const asOf = await this.times.asOf(association, walk.times);
    const meeting = await this.refs.meeting(name, association);
    const answer = await this.queries.execute(new MeetingAttendance(asOf, meeting));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ member }) => member.id);
  }

  @Get('meetings/:meeting/quorum')
  async quorum(
    @By() { association }: Caller,
    @Param('meeting') name: string,
    @Query() { at, decision, ...times }: QuorumParameters,
  ) {
    const asOf = await this.times.asOf(association, times);
    const meeting = await this.refs.meeting(name, association);
    const taken = await maybe((given) => this.refs.decision(given, association), decision);
    return {
      asOf: answered(asOf),
      ...(await this.queries.execute(new Quorum(asOf, meeting, { at, decision: taken }))),
    };
  }

  @Get('attendance')
  @AsSheet(matrixSheet, undefined, cellsBeside)
  async matrix(
    @By() { association }: Caller,
    @Query() parameters: MatrixListParameters,
    @Walking() walk: Walk,
    @Req() request: Request,
  ) {
    const { asOf, filter } = await this.asked(association, { ...parameters, ...walk.times });
    const answer = await this.queries.execute(new AttendanceMatrix(asOf, filter));
    const page = walk.page({ asOf: answered(asOf), ...answer }, ({ member }) => member.id);
    if (parameters.format !== 'xlsx') return page;
    const told = new AttendanceTable(asOf, filter, recordAt(request), pageLanguageOf(request));
    return Object.assign(page, withCells(await this.queries.execute(told), pageLanguageOf(request))) as typeof page;
  }

  @Get('attendance.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiOkResponse({ content: { 'text/csv': {} } })
  async table(
    @By() { association }: Caller,
    @Query() parameters: MatrixParameters,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.foot.note(response, association);
    const { asOf, filter } = await this.asked(association, parameters);
    return csvOf(await this.queries.execute(new AttendanceTable(asOf, filter, recordAt(request))));
  }

  private async asked(association: string, { trueOn, knownOn, member: name, first, ...filter }: MatrixParameters) {
    const asOf = await this.times.asOf(association, { trueOn, knownOn });
    const member = await maybe((given) => this.refs.member(given, association), name);
    return { asOf, filter: { ...filter, member, first: first === undefined ? undefined : Number(first) } };
  }
}
