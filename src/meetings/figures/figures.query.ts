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

  /** One measure of many meetings, by meeting. */
  async ofAll(asOf: AsOf, meetings: string[], measure: string): Promise<Map<string, ReportedFigure[]>> {
    const rows = await known(this.dataSource, ReportedFigureRow, asOf)
      .andWhere('row.meeting = any(:meetings) and row.measure = :measure', { meetings, measure })
      .orderBy('row.value')
      .addOrderBy('row.position')
      .getMany();
    return new Map([...groupBy(rows, ({ meeting }) => meeting)].map(([meeting, of]) => [meeting, of.map(figureIn)]));
  }
}

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
