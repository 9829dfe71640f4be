import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Evidence } from '../../language/nouns.js';
import { groupBy } from '../../web/group-by.js';
import { ReportedFigureRow } from './figures.entity.js';

export interface ReportedFigure {
  id: string;
  measure: string;
  comparator: string;
  value: number;
  upTo: number | null;
  evidence: Evidence;
  position: number;
}

/** The figures that others published of a meeting. */
@Injectable()
export class ReportedFigures {
  constructor(private readonly dataSource: DataSource) {}

  async of(asOf: AsOf, meeting: string): Promise<ReportedFigure[]> {
    const rows = await known(this.dataSource, ReportedFigureRow, asOf)
      .andWhere('row.meeting = :meeting', { meeting })
      .orderBy('row.measure')
      .addOrderBy('row.position')
      .getMany();
    return rows.map(figureIn);
  }

  /** What was published of one measure of many meetings, by meeting, what most say first. */
  async ofAll(asOf: AsOf, meetings: string[], measure: string): Promise<Map<string, SaidTimes[]>> {
    const rows = await known(this.dataSource, ReportedFigureRow, asOf)
      .select('row.meeting', 'meeting')
      .addSelect(['row.comparator as comparator', 'row.value as value', 'row.up_to as "upTo"'])
      .addSelect(['count(*)::integer as times', 'min(row.position) as first'])
      .andWhere('row.meeting = any(:meetings) and row.measure = :measure', { meetings, measure })
      .groupBy('row.meeting, row.comparator, row.value, row.up_to')
      .getRawMany<SaidTimes & { meeting: string; first: number }>();
    const inOrder = rows.toSorted((a, b) => b.times - a.times || a.value - b.value || a.first - b.first);
    return groupBy(inOrder, ({ meeting }) => meeting);
  }
}

/** What so many say of one and the same. */
export type SaidTimes = Pick<ReportedFigure, 'comparator' | 'value' | 'upTo'> & { times: number };

const figureIn = ({ claim, measure, comparator, value, upTo, evidence, position }: ReportedFigureRow) => ({
  id: claim,
  ...{ measure, comparator, value, upTo, evidence, position },
});

/** Figures that say the same, together: ten reports of one number are one figure with ten sources. */
export const alike = <F extends Pick<ReportedFigure, 'comparator' | 'value' | 'upTo'>>(
  reported: F[],
): [F, ...F[]][] => [
  ...(groupBy(reported, ({ comparator, value, upTo }) => `${comparator} ${value} ${upTo}`).values() as Iterable<
    [F, ...F[]]
  >),
];
