import { Optional } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels, memberOf } from '../../timeline/labels.js';
import { statuses } from '../events.js';
import { ReportedFigures } from '../figures/figures.query.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { OwnAnswers } from '../../web/own-answers.js';
import { type AttendanceAnswer, type AttendanceItem, type ShownContradiction } from './attendance.answer.js';
import { Attendance } from './attendance.entity.js';
import { reasonOf } from './contradiction.words.js';
import { contradictionsIn } from './contradictions.js';
import { comparing, count } from './counted.js';
import { Expectations } from './expectation.js';
import { Guests } from './guests.js';
import { knowsAll } from './knows-all.js';
import { type RosterLine, Rosters } from './rosters.js';

export { type AttendanceAnswer, type AttendanceItem } from './attendance.answer.js';

/** Those of a roster that are shown: from one place to another, and beside them a government that was asked for. */
interface Part {
  from: number;
  to: number;
  of?: string;
}

/** Asks for all who came, or for some of the roster: the counts are of all then, too. */
export class MeetingAttendance extends Query<AttendanceAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly meeting: string,
    readonly part?: Part,
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
    private readonly rosters: Rosters,
    private readonly expectations: Expectations,
    @Optional() private readonly owns?: OwnAnswers,
  ) {}

  async execute({ asOf, meeting, part }: MeetingAttendance): Promise<AttendanceAnswer> {
    const row = await known(this.dataSource, MeetingRow, asOf).andWhere('row.meeting = :meeting', { meeting }).getOne();
    if (!row) throw new NotFound('meeting', meeting);
    const [roster, guests, ofAll, figures, contradictions] = await Promise.all([
      this.rosters.reading(asOf)(row),
      this.guests.of(asOf, meeting),
      this.owns === undefined || knowsAll(this.owns, asOf, row.on),
      this.figures.of(asOf, meeting),
      this.contradictions(asOf, row),
    ]);
    const counted = count(roster, guests);
    const compare = comparing(roster, counted, ofAll);
    const reported = figures.map((figure) => ({ ...figure, ...compare(figure) }));
    const lines = roster.toSorted(byStanding);
    const items = await this.items(asOf, row, part ? lines.slice(part.from, part.to) : lines);
    const asked = lines.find(({ government }) => government === part?.of);
    const { handle, names, on } = row;
    return {
      meeting: { id: meeting, handle, names, on },
      ...{ ofAll, counted, reported, items, contradictions, guests },
      ...(asked && { asked: (await this.items(asOf, row, [asked]))[0] }),
    };
  }

  /** What is recorded of some of a meeting's roster. */
  private async items(asOf: AsOf, row: MeetingRow, lines: RosterLine[]): Promise<AttendanceItem[]> {
    const told = lines.filter(({ isTold }) => isTold).map(({ government }) => government);
    const recorded = await known(this.dataSource, Attendance, asOf)
      .andWhere('row.meeting = :meeting and row.government = any(:told)', { meeting: row.meeting, told })
      .getMany();
    const records = new Map(recorded.map((record) => [record.government, record]));
    const named = [...lines.map(({ government }) => government), ...recorded.map(({ representedBy }) => representedBy)];
    const labels = await this.labels.of(
      asOf,
      named.filter((id) => id !== null),
    );
    const admitted = (await this.expectations.of(asOf)).beganIn(row.on);
    return lines.map(({ government, country, status, mode, capacity, perhaps }) => {
      const {
        representedBy = null,
        presence = [],
        people = [],
        evidence = [],
        position = null,
      } = records.get(government) ?? {};
      return {
        member: memberOf(labels, government),
        ...{ country, status, mode, capacity, ...(perhaps && { perhaps }) },
        admitted: admitted.has(government),
        representedBy: representedBy === null ? null : memberOf(labels, representedBy),
        presence,
        people: people.map(({ person: _, ...delegate }) => delegate),
        ...{ evidence, position },
      };
    });
  }

  /** Read from those records alone that may contradict themselves: a large meeting has thousands. */
  private async contradictions(asOf: AsOf, row: MeetingRow): Promise<ShownContradiction[]> {
    const suspects = await known(this.dataSource, Attendance, asOf)
      .andWhere('row.meeting = :meeting', { meeting: row.meeting })
      .andWhere(
        `(row.status in ('absent', 'excused') and jsonb_array_length(row.people) > 0
          or jsonb_array_length(row.presence) > 0 or row.on <> :on)`,
        { on: row.on },
      )
      .orderBy('row.position')
      .getMany();
    const labels = await this.labels.of(
      asOf,
      suspects.map(({ government }) => government),
    );
    return suspects.flatMap((each) =>
      contradictionsIn(each, row).map((found) => ({
        ...found,
        member: memberOf(labels, each.government),
        reason: reasonOf(found),
      })),
    );
  }
}

const order = new Map(statuses.map((status, index) => [status, index]));
const byStanding = (a: RosterLine, b: RosterLine): number =>
  order.get(a.status)! - order.get(b.status)! ||
  text(a.country).localeCompare(text(b.country)) ||
  text(a.code).localeCompare(text(b.code)) ||
  a.government.localeCompare(b.government);
const text = (value: string | null): string => value ?? '';
