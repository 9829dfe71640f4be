import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, readDate } from '../../language/dates.js';
import { Labels } from '../../timeline/labels.js';
import { called, type CommitmentItem, itemOn } from './answers.js';
import { CommitmentRow } from './commitment.entity.js';
import { mayBeOpen, type State } from './state.js';

export interface CommitmentFilter {
  /** Who gave it or was given it. */
  member?: string;
  /** `open` takes in what is overdue, and what may have ended. */
  state?: State;
  /** What is due by the end of that year, month or day. */
  due?: string;
}
/** What was promised by the day: `open` and `overdue` count what surely is. */
export interface CommitmentsAnswer {
  count: number;
  open: number;
  overdue: number;
  items: CommitmentItem[];
}

export class Commitments extends Query<CommitmentsAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: CommitmentFilter = {},
  ) {
    super();
  }
}
export class CommitmentRecord extends Query<CommitmentItem> {
  constructor(
    readonly asOf: AsOf,
    readonly commitment: string,
  ) {
    super();
  }
}

@QueryHandler(Commitments)
export class CommitmentsHandler implements IQueryHandler<Commitments> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, filter }: Commitments): Promise<CommitmentsAnswer> {
    const rows = await known(this.dataSource, CommitmentRow, asOf).getMany();
    const wanted = rows.filter(({ by, to }) => isAbout(filter.member, [by, ...to]));
    const labels = await this.labels.of(asOf, called(wanted));
    const items = wanted
      .flatMap((row) => itemOn(asOf, row, labels) ?? [])
      .filter(({ standing }) => filter.state === undefined || isIn(standing, filter.state))
      .filter(({ standing: { due } }) => filter.due === undefined || isDueBy(due, filter.due))
      .toSorted(inOrder);
    const surely = (state: State) => items.filter(({ standing }) => standing.state === state && !standing.perhaps);
    const overdue = surely('overdue').length;
    return { count: items.length, open: surely('open').length + overdue, overdue, items };
  }
}

@QueryHandler(CommitmentRecord)
export class CommitmentRecordHandler implements IQueryHandler<CommitmentRecord> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, commitment }: CommitmentRecord): Promise<CommitmentItem> {
    const row = await known(this.dataSource, CommitmentRow, asOf)
      .andWhere('row.commitment = :commitment', { commitment })
      .getOne();
    const item = row && itemOn(asOf, row, await this.labels.of(asOf, called([row])));
    if (!item) throw new NotFound('commitment', commitment);
    return item;
  }
}

const isAbout = (member: string | undefined, parties: CommitmentRow['to']): boolean =>
  member === undefined || parties.some(({ government }) => government === member);

const isIn = (standing: CommitmentItem['standing'], state: State): boolean =>
  state === 'open' ? mayBeOpen(standing) : standing.state === state;

const isDueBy = (due: string | null, by: string): boolean =>
  due !== null && (readDate(due).earliest ?? '') <= (readDate(by).latest ?? '9999');

/** What is due first stands first; what has no day comes after, by when it was made. */
const inOrder = (a: CommitmentItem, b: CommitmentItem): number =>
  compareDates(a.standing.due, b.standing.due) || compareDates(a.on, b.on) || a.position - b.position;
