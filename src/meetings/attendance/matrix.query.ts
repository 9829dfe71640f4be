import { Optional } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, readDate, sortKey } from '../../language/dates.js';
import { Labels, memberOf } from '../../timeline/labels.js';
import { groupBy } from '../../web/group-by.js';
import { Kept } from '../../web/kept.js';
import { OwnAnswers } from '../../web/own-answers.js';
import { type Status } from '../events.js';
import { ReportedFigures } from '../figures/figures.query.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { isHeldBy } from '../meetings/status.js';
import { Attendance } from './attendance.entity.js';
import { delegationsOf } from './delegations-of.js';
import { callsAll, Expectations, isFullRoll } from './expectation.js';
import { type MatrixAnswer, type MatrixFilter, type MatrixPart } from './matrix.answer.js';
import { knowsAll } from './knows-all.js';
import { Cells } from './matrix.cells.js';
import { Lines } from './matrix.lines.js';

export { type MatrixAnswer, type MatrixFilter } from './matrix.answer.js';

export class AttendanceMatrix extends Query<MatrixAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: MatrixFilter,
    readonly part?: MatrixPart,
  ) {
    super();
  }
}

@QueryHandler(AttendanceMatrix)
export class AttendanceMatrixHandler implements IQueryHandler<AttendanceMatrix> {
  private readonly kept = new Kept<Cells>(5);

  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly figures: ReportedFigures,
    private readonly expectations: Expectations,
    @Optional() private readonly owns?: OwnAnswers,
  ) {}

  async execute({ asOf, filter, part }: AttendanceMatrix): Promise<MatrixAnswer> {
    const all = await this.meetings(asOf, filter);
    const meetings = filter.latest === undefined ? all : all.slice(-filter.latest);
    const ids = meetings.map(({ meeting }) => meeting);
    const { member } = filter;
    // One page after the other asks for the same, which is much.
    const isWhole = await this.isWhole(asOf, meetings);
    const cells = () => this.cells(asOf, meetings, isWhole, member);
    const [gathered, reported] = await Promise.all([
      part ? this.kept.of(asOf, [ids, member], cells) : cells(),
      this.figures.ofAll(asOf, ids, 'governments-present', part?.figures),
    ]);
    const answer = new Lines(meetings, gathered.inOrder(), reported, isWhole).answer(filter, part);
    const shown = [...answer.items, ...answer.absentees];
    const labels = await this.labels.of(
      asOf,
      shown.map(({ member: { id } }) => id),
    );
    for (const each of shown) each.member = memberOf(labels, each.member.id);
    return {
      ...answer,
      ...(filter.latest !== undefined && { ofMeetings: all.length }),
      ...(member !== undefined && (await delegationsOf(this.dataSource, asOf, member, meetings))),
    };
  }

  private async cells(asOf: AsOf, meetings: MeetingRow[], isWhole: boolean, member?: string): Promise<Cells> {
    const [expectation, places, recorded] = await Promise.all([
      this.expectations.of(asOf),
      this.labels.places(asOf),
      this.recorded(asOf, meetings, member),
    ]);
    const cells = new Cells(meetings.length, places);
    const recordedOf = groupBy(recorded, ({ meeting }) => meeting);
    for (const [place, each] of meetings.entries()) {
      const told = recordedOf.get(each.meeting) ?? [];
      const { surely, perhaps } = expectation.calledAt(each.on);
      const those = told.flatMap(({ governments }) => governments);
      if (callsAll(each) || isFullRoll(surely, those)) {
        cells.expect(place, surely, 'surely');
        cells.expect(place, perhaps.keys(), 'perhaps');
        if (!isWhole) cells.mayBelong(place, those, expectation.at(each.on));
      }
      for (const { status, online, governments } of told) cells.record(place, governments, status, online);
    }
    return cells;
  }

  /** Whether the record may be taken to hold all members, which it is of all days or of none. */
  private async isWhole(asOf: AsOf, meetings: MeetingRow[]): Promise<boolean> {
    const latest = meetings.at(-1);
    return this.owns === undefined || latest === undefined || knowsAll(this.owns, asOf, latest.on);
  }

  private async meetings(asOf: AsOf, filter: MatrixFilter): Promise<MeetingRow[]> {
    const query = known(this.dataSource, MeetingRow, asOf);
    if (filter.body !== undefined) query.andWhere('row.body = :body', filter);
    if (filter.series !== undefined) query.andWhere('row.series = :series', filter);
    return (await query.orderBy('row.position').getMany())
      .filter((row) => isHeldBy(row, asOf.trueOn) && isInRange(row, filter))
      .toSorted((a, b) => compareDates(a.on, b.on))
      .slice(0, filter.first);
  }

  /**
   * One row for each meeting and status, online apart: delegations with their people and sources are many times as long, and so are as many
   * rows as a matrix has cells. Of a meeting without a number all are read, since they tell whether all were called.
   */
  private async recorded(asOf: AsOf, meetings: MeetingRow[], member?: string): Promise<Recorded[]> {
    const query = known(this.dataSource, Attendance, asOf)
      .select(['row.meeting as meeting', 'row.status as status', `coalesce(row.mode = 'online', false) as online`])
      .addSelect(`string_agg(row.government::text, ',')`, 'governments')
      .andWhere('row.meeting = any(:meetings)', { meetings: meetings.map(({ meeting }) => meeting) })
      .groupBy('row.meeting, row.status, online');
    const whole = meetings.filter((each) => !callsAll(each)).map(({ meeting }) => meeting);
    if (member !== undefined)
      query.andWhere('(row.government = :member or row.meeting = any(:whole))', { member, whole });
    const rows = await query.getRawMany<Omit<Recorded, 'governments'> & { governments: string }>();
    return rows.map(({ governments, ...row }) => ({ ...row, governments: governments.split(',') }));
  }
}

interface Recorded {
  meeting: string;
  status: Status;
  online: boolean;
  governments: string[];
}

/** Whether a meeting may have been held between a first and a last year, month or day. */
const isInRange = (row: MeetingRow, { from, to }: MatrixFilter): boolean => {
  const { first, last } = sortKey(row.on);
  const opens = from === undefined ? null : readDate(from).earliest;
  const closes = to === undefined ? null : readDate(to).latest;
  return (last ?? '9999') >= (opens ?? '') && (first ?? '') <= (closes ?? '9999');
};
