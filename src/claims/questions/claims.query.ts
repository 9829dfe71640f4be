import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { aboutOf } from '../events.js';
import { type AskedAbout, type SaidSo } from './answers.js';
import { type Evidence } from '../../language/nouns.js';
import { ClaimRow } from './claim.entity.js';
import { aboutShown, called, saidSo } from './shown.js';

/** A claim, or a proposal that was set aside, with the question that it is on. */
export interface ClaimItem extends SaidSo {
  id: string;
  question: string;
  about: AskedAbout;
  counting: string | null;
  evidence: Evidence;
  position: number;
}
/** `setAside` are proposals that are not to be made again, with the reason of each. */
export interface ClaimsAnswer {
  count: number;
  items: ClaimItem[];
  setAside: (ClaimItem & { reason: string | null })[];
}
export interface ClaimFilter {
  claim?: string;
  coverage?: string;
  meeting?: string;
}

/** The claims of an item of coverage or on a meeting, or one of them, and the proposals from it that were set aside. */
export class Claims extends Query<ClaimsAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: ClaimFilter = {},
  ) {
    super();
  }
}

@QueryHandler(Claims)
export class ClaimsHandler implements IQueryHandler<Claims> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, filter }: Claims): Promise<ClaimsAnswer> {
    const query = known(this.dataSource, ClaimRow, asOf);
    for (const [field, value] of Object.entries(filter))
      if (value !== undefined) query.andWhere({ [field]: value as string });
    const rows = await query.orderBy('row.position').getMany();
    const labels = await this.labels.of(
      asOf,
      rows.flatMap((row) => called(aboutOf(row)!)),
    );
    const item = (row: ClaimRow): ClaimItem => ({
      id: row.claim,
      question: row.question,
      about: aboutShown(aboutOf(row)!, labels),
      ...saidSo(row),
      counting: row.counting,
      evidence: row.evidence,
      position: row.position,
    });
    const items = rows.filter(({ proposed }) => !proposed).map(item);
    const setAside = rows.filter(({ proposed }) => proposed).map((row) => ({ ...item(row), reason: row.reason }));
    return { count: items.length, items, setAside };
  }
}
