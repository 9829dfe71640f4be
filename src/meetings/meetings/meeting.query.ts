import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels, memberOf } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { Attendance } from '../attendance/attendance.entity.js';
import { Guests } from '../attendance/guests.js';
import { ReportedFigures } from '../figures/figures.query.js';
import { type ActedBy, type DecisionLine, type MeetingAnswer, type Role, type Step } from './meeting.answer.js';
import {
  type Actor,
  type LifeStep,
  MeetingDecision,
  MeetingReport,
  MeetingRole,
  MeetingRow,
} from './meeting.entity.js';
import { summary } from './summary.js';

export { type MeetingAnswer } from './meeting.answer.js';

export class MeetingRecord extends Query<MeetingAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly meeting: string,
  ) {
    super();
  }
}

@QueryHandler(MeetingRecord)
export class MeetingRecordHandler implements IQueryHandler<MeetingRecord> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly figures: ReportedFigures,
    private readonly guests: Guests,
  ) {}

  async execute({ asOf, meeting }: MeetingRecord): Promise<MeetingAnswer> {
    const row = await this.known(MeetingRow, asOf, meeting).getOne();
    if (!row) throw new NotFound('meeting', meeting);
    const [decided, roles, given, leading, guests, reported] = await Promise.all([
      this.known(MeetingDecision, asOf, meeting).orderBy('row.position').getMany(),
      this.known(MeetingRole, asOf, meeting).orderBy('row.position').getMany(),
      this.known(MeetingReport, asOf, meeting).orderBy('row.position').getMany(),
      this.leading(asOf, meeting),
      this.guests.of(asOf, meeting),
      this.figures.of(asOf, meeting),
    ]);
    const labels = await this.labels.of(asOf, [
      ...[row.host, ...row.life.map(({ was }) => was?.host)].filter((host) => typeof host === 'string'),
      ...[...decided.map(({ decision }) => decision), ...row.agenda.flatMap(({ decisions = [] }) => decisions)],
      ...[...roles, ...given].flatMap(({ by }) => by.government ?? []),
      ...leading.map(({ government }) => government),
    ]);
    const decisions = decided.map(({ decision, outcome, on }) => line(labels, decision, outcome, on));
    const reports = given.map(({ text, by, on, item, evidence, position }) => ({
      ...{ text, by: actedBy(by, labels), on, item, evidence, position },
    }));
    const led = (role: string, deed?: string): Role[] => [
      ...roles.filter((each) => each.role === role).map((each) => shown(each, labels)),
      ...leading.flatMap((delegation) => (deed === undefined ? [] : ofDelegation(delegation, deed, labels))),
    ];
    const { theme, opened, closed, evidence, position } = row;
    return {
      ...summary(row, asOf, labels),
      theme,
      opened,
      closed,
      life: row.life.map(({ was, ...step }) => ({ ...step, ...(was && { was: before(was, labels) }) })),
      presiding: led('presiding', 'presided'),
      moderating: led('moderating', 'moderated'),
      minutes: led('keeping-minutes'),
      agenda: row.agenda.map(({ number, text, kind = null, decisions: under = [] }) => ({
        ...{ number, text, kind },
        decisions: under.map((id) => decisions.find((each) => each.id === id) ?? line(labels, id)),
        reports: reports.filter(({ item }) => item === number),
      })),
      decisions,
      reports,
      guests,
      reported,
      evidence,
      position,
    };
  }

  /** Delegations of which somebody presided or moderated. */
  private leading(asOf: AsOf, meeting: string): Promise<Attendance[]> {
    return this.known(Attendance, asOf, meeting)
      .andWhere(`(row.people @> '[{"did":["presided"]}]' or row.people @> '[{"did":["moderated"]}]')`)
      .orderBy('row.position')
      .getMany();
  }

  private known<T extends object>(table: new () => T, asOf: AsOf, meeting: string) {
    return known(this.dataSource, table, asOf).andWhere('row.meeting = :meeting', { meeting });
  }
}

type Known = Map<string, LabelRow>;

const line = (labels: Known, id: string, outcome: string | null = null, on: string | null = null): DecisionLine => ({
  id,
  handle: labels.get(id)?.handle ?? null,
  text: labels.get(id)?.names ?? {},
  outcome,
  on,
});

const before = ({ host, ...was }: NonNullable<LifeStep['was']>, labels: Known): Step['was'] => ({
  ...was,
  ...(host !== undefined && { host: host === null ? null : memberOf(labels, host) }),
});

const actedBy = ({ government, secretariat, organisation, names, title }: Actor, labels: Known): ActedBy => ({
  member: government === undefined ? null : memberOf(labels, government),
  secretariat: secretariat ?? false,
  organisation: organisation ?? null,
  names: names ?? null,
  title: title ?? null,
});

const shown = ({ by, on, item, note, evidence, position }: MeetingRole, labels: Known): Role => ({
  by: actedBy(by, labels),
  ...{ on, item, note, evidence, position },
});

const ofDelegation = ({ government, people, evidence, position }: Attendance, deed: string, labels: Known): Role[] =>
  people
    .filter(({ did }) => did.includes(deed))
    .map(({ names, title, note = null }) => ({
      by: actedBy({ government, names, title }, labels),
      ...{ on: null, item: null, note, evidence, position },
    }));
