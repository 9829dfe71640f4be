import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { ReportedFigures, type ReportedFigure } from '../figures/figures.query.js';
import { MeetingDecision, MeetingRow } from './meeting.entity.js';

export interface MeetingSummary {
  id: string;
  handle: string;
  body: string;
  ordinal: number | null;
  names: Names;
  on: string;
  place: Names | null;
  mode: string | null;
  host: Member | null;
}
/** A meeting with what was decided there and which figures others published of it. */
export interface MeetingAnswer extends MeetingSummary {
  theme: Names | null;
  opened: string | null;
  closed: string | null;
  decisions: { id: string; handle: string | null; text: Names; outcome: string; on: string }[];
  reported: ReportedFigure[];
  evidence: Evidence;
  position: number;
}

export class Meetings extends Query<MeetingSummary[]> {
  constructor(
    readonly asOf: AsOf,
    readonly body?: string,
  ) {
    super();
  }
}
export class MeetingRecord extends Query<MeetingAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly meeting: string,
  ) {
    super();
  }
}

const summary = (row: MeetingRow, labels: Awaited<ReturnType<Labels['of']>>): MeetingSummary => {
  const { meeting, handle, body, ordinal, names, on, place, mode, host } = row;
  return {
    id: meeting,
    handle,
    body,
    ordinal,
    names,
    on,
    place,
    mode,
    host: host === null ? null : memberOf(labels, host),
  };
};
const hosts = (rows: MeetingRow[]): string[] => rows.map(({ host }) => host).filter((host) => host !== null);

@QueryHandler(Meetings)
export class MeetingsHandler implements IQueryHandler<Meetings> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, body }: Meetings): Promise<MeetingSummary[]> {
    const query = known(this.dataSource, MeetingRow, asOf);
    if (body !== undefined) query.andWhere('row.body = :body', { body });
    const rows = await query.orderBy('row.position').getMany();
    const labels = await this.labels.of(asOf, hosts(rows));
    return rows.toSorted((a, b) => compareDates(a.on, b.on)).map((row) => summary(row, labels));
  }
}

@QueryHandler(MeetingRecord)
export class MeetingRecordHandler implements IQueryHandler<MeetingRecord> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly figures: ReportedFigures,
  ) {}

  async execute({ asOf, meeting }: MeetingRecord): Promise<MeetingAnswer> {
    const row = await this.known(MeetingRow, asOf, meeting).getOne();
    if (!row) throw new NotFound('meeting', meeting);
    const decisions = await this.known(MeetingDecision, asOf, meeting).orderBy('row.position').getMany();
    const labels = await this.labels.of(asOf, [...hosts([row]), ...decisions.map(({ decision }) => decision)]);
    const { theme, opened, closed, evidence, position } = row;
    return {
      ...summary(row, labels),
      theme,
      opened,
      closed,
      decisions: decisions.map(({ decision, outcome, on }) => ({
        id: decision,
        handle: labels.get(decision)?.handle ?? null,
        text: labels.get(decision)?.names ?? {},
        outcome,
        on,
      })),
      reported: await this.figures.of(asOf, meeting),
      evidence,
      position,
    };
  }

  private known<T extends object>(table: new () => T, asOf: AsOf, meeting: string) {
    return known(this.dataSource, table, asOf).andWhere('row.meeting = :meeting', { meeting });
  }
}
