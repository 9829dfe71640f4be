import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { country, handle, optional } from '../language/nouns.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { day } from '../web/day.js';
import { Fits } from '../web/fits.js';
import { MeetingAttendance } from './attendance/attendance.query.js';
import { AttendanceMatrix } from './attendance/matrix.query.js';
import { MeetingRecord } from './meetings/meeting.query.js';
import { Meetings } from './meetings/meetings.query.js';

export class MeetingsParameters extends AsOfQuery {
  @Fits(optional(handle))
  body?: string;

  @Fits(optional(handle))
  series?: string;
}
export class MatrixParameters extends MeetingsParameters {
  @Fits(optional(day))
  from?: string;

  @Fits(optional(day))
  to?: string;

  @Fits(optional(country))
  country?: string;

  @Fits(optional(ref))
  member?: string;
}

/** Meetings, one of them, who came to it, and who came to which. */
@Controller('api/:association')
export class MeetingsRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get('meetings')
  async list(@By() { association }: Caller, @Query() { body, series, ...times }: MeetingsParameters) {
    const asOf = await this.times.asOf(association, times);
    const items = await this.queries.execute(new Meetings(asOf, body, series));
    return { asOf: answered(asOf), count: items.length, items };
  }

  @Get('meetings/:meeting')
  async one(@By() { association }: Caller, @Param('meeting') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const meeting = await this.refs.meeting(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new MeetingRecord(asOf, meeting))) };
  }

  @Get('meetings/:meeting/attendance')
  async attendance(@By() { association }: Caller, @Param('meeting') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    const meeting = await this.refs.meeting(name, association);
    return { asOf: answered(asOf), ...(await this.queries.execute(new MeetingAttendance(asOf, meeting))) };
  }

  @Get('attendance')
  async matrix(@By() { association }: Caller, @Query() { trueOn, knownOn, member: name, ...filter }: MatrixParameters) {
    const asOf = await this.times.asOf(association, { trueOn, knownOn });
    const member = await maybe((given) => this.refs.member(given, association), name);
    return { asOf: answered(asOf), ...(await this.queries.execute(new AttendanceMatrix(asOf, { ...filter, member }))) };
  }
}
