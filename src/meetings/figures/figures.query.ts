import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Evidence } from '../../language/nouns.js';
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
    return rows.map(({ claim, measure, comparator, value, upTo, evidence, position }) => ({
      id: claim,
      measure,
      comparator,
      value,
      upTo,
      evidence,
      position,
    }));
  }
}
