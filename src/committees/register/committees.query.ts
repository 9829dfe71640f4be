import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { Labels } from '../../timeline/labels.js';
import {
  called,
  type CommitteeSummary,
  type Coordinator,
  coordinators,
  type Named,
  named,
  summary,
} from './answers.js';
import { CommitteeRow, CommitteeSeat } from './committee.entity.js';
import { by, hasBegun, standsOn } from './on-a-day.js';
import { RulesOfCommittees, type Standing } from './standing.js';

/** Those that stand on a day, of which `count` surely do, and those that had ended by then. */
export interface CommitteesAnswer {
  count: number;
  perhaps: number;
  items: CommitteeSummary[];
  ended: CommitteeSummary[];
}
/** All that is known of one committee: by whom it was set up, whether the rules let them, who coordinated it when. */
export interface CommitteeAnswer extends CommitteeSummary {
  called: { names: Names; from: string }[];
  body: string | null;
  rules: Standing | null;
  decision: Named | null;
  meeting: Named | null;
  reported: string | null;
  past: Coordinator[];
  /** The committees that went into it by that day. */
  merged: (Named & { on: string })[];
  evidence: Evidence;
  position: number;
}

export class Committees extends Query<CommitteesAnswer> {
  constructor(readonly asOf: AsOf) {
    super();
  }
}
export class CommitteeRecord extends Query<CommitteeAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly committee: string,
  ) {
    super();
  }
}

@QueryHandler(Committees)
export class CommitteesHandler implements IQueryHandler<Committees> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf }: Committees): Promise<CommitteesAnswer> {
    const all = await known(this.dataSource, CommitteeRow, asOf).orderBy('row.handle').getMany();
    const rows = all.filter(({ on }) => hasBegun(asOf, on)).toSorted((a, b) => compareDates(a.on, b.on));
    const seats = await known(this.dataSource, CommitteeSeat, asOf).getMany();
    const labels = await this.labels.of(asOf, called(rows, seats));
    const shown = (some: CommitteeRow[]) => some.map((row) => summary(asOf, row, seats, labels));
    const items = shown(rows.filter((row) => standsOn(asOf, row) !== 'no'));
    const count = items.filter(({ perhaps }) => !perhaps).length;
    const ended = shown(rows.filter((row) => standsOn(asOf, row) === 'no'));
    return { count, perhaps: items.length - count, items, ended };
  }
}

@QueryHandler(CommitteeRecord)
export class CommitteeRecordHandler implements IQueryHandler<CommitteeRecord> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly rules: RulesOfCommittees,
  ) {}

  async execute({ asOf, committee }: CommitteeRecord): Promise<CommitteeAnswer> {
    const of = { committee };
    const row = await known(this.dataSource, CommitteeRow, asOf).andWhere('row.committee = :committee', of).getOne();
    if (!row) throw new NotFound('committee', committee);
    const seats = await known(this.dataSource, CommitteeSeat, asOf)
      .andWhere('row.committee = :committee', of)
      .getMany();
    const others = await known(this.dataSource, CommitteeRow, asOf)
      .andWhere('row.into = :committee', of)
      .orderBy('row.handle')
      .getMany();
    const labels = await this.labels.of(asOf, [...called([row], seats), ...others.map((other) => other.committee)]);
    const { body, evidence, position } = row;
    return {
      ...summary(asOf, row, seats, labels),
      called: row.called.filter(({ from }) => hasBegun(asOf, from)),
      body,
      rules: await this.rules.on(asOf, row.on, body),
      decision: named(labels, row.decision),
      meeting: named(labels, row.meeting),
      reported: by(asOf, row.reported),
      past: coordinators(asOf, row, seats, labels).past,
      merged: others
        .filter(({ ended }) => by(asOf, ended) !== null)
        .map((other) => ({ ...named(labels, other.committee)!, on: other.ended! })),
      evidence,
      position,
    };
  }
}
