import { Optional } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { Labels, memberOf } from '../../timeline/labels.js';
import { statuses } from '../events.js';
import { ReportedFigures } from '../figures/figures.query.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { OwnAnswers } from '../../web/own-answers.js';
import { type AttendanceAnswer, type AttendanceItem } from './attendance.answer.js';
import { Attendance } from './attendance.entity.js';
import { comparing, count } from './counted.js';
import { callsAll, Expectation, expectedIn } from './expectation.js';
import { Guests } from './guests.js';
import { knowsAll } from './knows-all.js';

export { type AttendanceAnswer, type AttendanceItem } from './attendance.answer.js';

export class MeetingAttendance extends Query<AttendanceAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly meeting: string,
  ) {
    super();
  }
}

@QueryHandler(MeetingAttendance)
export class MeetingAttendanceHandler implements IQueryHandler<MeetingAttendance> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly figures: ReportedFigures,
    private readonly guests: Guests,
    @Optional() private readonly owns?: OwnAnswers,
  ) {}

  async execute({ asOf, meeting }: MeetingAttendance): Promise<AttendanceAnswer> {
    const row = await known(this.dataSource, MeetingRow, asOf).andWhere('row.meeting = :meeting', { meeting }).getOne();
    if (!row) throw new NotFound('meeting', meeting);
    const [items, guests, ofAll, figures] = await Promise.all([
      this.items(asOf, row),
      this.guests.of(asOf, meeting),
      this.owns === undefined || knowsAll(this.owns, asOf, row.on),
      this.figures.of(asOf, meeting),
    ]);
    const counted = count(items, guests);
    const compare = comparing(items, counted, ofAll);
    const reported = figures.map((figure) => ({ ...figure, ...compare(figure) }));
    const { handle, names, on } = row;
    return {
      meeting: { id: meeting, handle, names, on },
      ofAll,
      counted,
      reported,
      items: items.toSorted(byStanding),
      guests,
    };
  }

  /** Who is recorded, and the members of whom nothing is, if members were called. */
  private async items(asOf: AsOf, row: MeetingRow): Promise<AttendanceItem[]> {
    const [recorded, spells, governments] = await Promise.all([
      known(this.dataSource, Attendance, asOf).andWhere('row.meeting = :meeting', row).getMany(),
      expectedIn(this.dataSource, asOf),
      this.labels.all(asOf, 'government'),
    ]);
    const expectation = new Expectation(spells);
    const expected = expectation.at(row.on);
    const admitted = new Set(spells.filter(({ since }) => isIn(since, row.on)).map(({ government }) => government));
    const labels = new Map(governments.map((label) => [label.id, label]));
    const told = new Set(recorded.map(({ government }) => government));
    const silent = callsAll(row) ? [...expectation.membersAt(row.on).keys()].filter((id) => !told.has(id)) : [];
    const shown = (government: string, record: Partial<Attendance> = {}): AttendanceItem => ({
      member: memberOf(labels, government),
      country: labels.get(government)?.country ?? null,
      status: record.status ?? 'unknown',
      mode: record.mode ?? null,
      capacity: record.capacity ?? expected.get(government) ?? null,
      admitted: admitted.has(government),
      representedBy: record.representedBy ? memberOf(labels, record.representedBy) : null,
      presence: record.presence ?? [],
      people: (record.people ?? []).map(({ person: _, ...delegate }) => delegate),
      evidence: record.evidence ?? [],
      position: record.position ?? null,
    });
    return [...recorded.map((record) => shown(record.government, record)), ...silent.map((id) => shown(id))];
  }
}

/** Whether something that began on a date began in the days of a meeting, as far as both say. */
const isIn = (since: string, on: string): boolean => {
  const [began, held] = [readDate(since), readDate(on)];
  if (began.earliest === null || began.latest === null || held.earliest === null || held.latest === null) return false;
  return held.earliest <= began.earliest && began.latest <= held.latest;
};

const order = new Map(statuses.map((status, index) => [status, index]));
const byStanding = (a: AttendanceItem, b: AttendanceItem): number =>
  order.get(a.status)! - order.get(b.status)! ||
  text(a.country).localeCompare(text(b.country)) ||
  text(a.member.code).localeCompare(text(b.member.code)) ||
  a.member.id.localeCompare(b.member.id);
const text = (value: string | null): string => value ?? '';
