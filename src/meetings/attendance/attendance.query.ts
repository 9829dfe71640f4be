import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { type Category, type Evidence } from '../../language/nouns.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { statuses, type Status } from '../events.js';
import { ReportedFigures, type ReportedFigure } from '../figures/figures.query.js';
import { type Bounds, boundsOf, type Verdict, verdict } from '../figures/verdict.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { Attendance, type Delegate, Expected } from './attendance.entity.js';
import { callsAll, expectedAt } from './expectation.js';

export interface AttendanceItem {
  member: Member;
  country: string | null;
  status: Status;
  mode: string | null;
  /** In which capacity it was there; its category on that day where nothing was said, none where it did not belong. */
  capacity: string | null;
  people: Omit<Delegate, 'person'>[];
  evidence: Evidence;
  position: number | null;
}

/** Who came to a meeting. What nobody recorded of a member is unknown, never absent. */
export interface AttendanceAnswer {
  meeting: { id: string; handle: string; names: Record<string, string>; on: string };
  counted: Record<Status, number> & { members: number; countries: number; people: number };
  reported: (ReportedFigure & { counted: number | null; verdict: Verdict | null })[];
  items: AttendanceItem[];
}

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
  ) {}

  async execute({ asOf, meeting }: MeetingAttendance): Promise<AttendanceAnswer> {
    const row = await known(this.dataSource, MeetingRow, asOf).andWhere('row.meeting = :meeting', { meeting }).getOne();
    if (!row) throw new NotFound('meeting', meeting);
    const recorded = await known(this.dataSource, Attendance, asOf)
      .andWhere('row.meeting = :meeting', { meeting })
      .getMany();
    const expected = expectedAt(await known(this.dataSource, Expected, asOf).getMany(), row.on);
    const labels = new Map((await this.labels.all(asOf, 'government')).map((label) => [label.id, label]));
    const place = (id: string) => ({ member: memberOf(labels, id), country: labels.get(id)?.country ?? null });
    const told = new Set(recorded.map(({ government }) => government));
    const items = [
      ...recorded.map((record): AttendanceItem => ({ ...place(record.government), ...shown(record, expected) })),
      // Observers may come or not; only of members does silence mean that it is not known.
      ...[...expected]
        .filter(([id, category]) => callsAll(row) && category !== 'observer' && !told.has(id))
        .map(([id, capacity]): AttendanceItem => ({ ...place(id), ...nothingKnown, capacity })),
    ];
    const counted = count(items);
    const reported = (await this.figures.of(asOf, meeting)).map((figure) => ({
      ...figure,
      ...compare(figure, items, counted),
    }));
    const { handle, names, on } = row;
    return { meeting: { id: meeting, handle, names, on }, counted, reported, items: items.toSorted(byStanding) };
  }
}

const nothingKnown = { status: 'unknown' as const, mode: null, people: [], evidence: [], position: null };

const shown = (record: Attendance, expected: Map<string, Category>): Omit<AttendanceItem, 'member' | 'country'> => ({
  status: record.status,
  mode: record.mode,
  capacity: record.capacity ?? expected.get(record.government) ?? null,
  people: record.people.map(({ person: _, ...delegate }) => delegate),
  evidence: record.evidence,
  position: record.position,
});

const there = (item: AttendanceItem): boolean => item.status === 'present' || item.status === 'represented';

const count = (items: AttendanceItem[]): AttendanceAnswer['counted'] => {
  const here = items.filter(there);
  return {
    ...(Object.fromEntries(
      statuses.map((status) => [status, items.filter((item) => item.status === status).length]),
    ) as Record<Status, number>),
    members: here.filter(({ capacity }) => capacity === 'full').length,
    countries: new Set(here.map(({ country }) => country)).size,
    people: here.reduce((sum, { people }) => sum + people.length, 0),
  };
};

/** A published figure beside what the record counts, which is a lower bound while the attendance of some is unknown. */
const compare = (figure: ReportedFigure, items: AttendanceItem[], counted: AttendanceAnswer['counted']) => {
  const unknown = items.filter(({ status }) => status === 'unknown');
  const open = unknown.length > 0 ? Infinity : 0;
  const here = counted.present + counted.represented;
  const ours: Partial<Record<string, Bounds>> = {
    'governments-present': [here, here + open],
    'members-present': [
      counted.members,
      counted.members + unknown.filter(({ capacity }) => capacity === 'full').length,
    ],
    'countries-present': [counted.countries, counted.countries + open],
    'people-present': [counted.people, Infinity],
  };
  const bounds = ours[figure.measure];
  return bounds ? { counted: bounds[0], verdict: verdict(boundsOf(figure), bounds) } : { counted: null, verdict: null };
};

const order = new Map(statuses.map((status, index) => [status, index]));
const byStanding = (a: AttendanceItem, b: AttendanceItem): number =>
  order.get(a.status)! - order.get(b.status)! ||
  text(a.country).localeCompare(text(b.country)) ||
  text(a.member.code).localeCompare(text(b.member.code));
const text = (value: string | null): string => value ?? '';
