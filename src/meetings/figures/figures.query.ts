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

  /** What was published of one measure of many meetings, by meeting, what most say first; of each meeting `most` figures, or all. */
  async ofAll(asOf: AsOf, meetings: string[], measure: string, most = Infinity): Promise<Map<string, SaidTimes[]>> {
    const query = known(this.dataSource, ReportedFigureRow, asOf)
      .select('row.meeting', 'meeting')
      .addSelect(['row.comparator as comparator', 'row.value as value', 'row.up_to as "upTo"'])
      .addSelect(['count(*)::integer as times', '(count(*) over (partition by row.meeting))::integer as "of"'])
      .addSelect(PLACE, 'place')
      .andWhere('row.meeting = any(:meetings) and row.measure = :measure', { meetings, measure })
      .groupBy('row.meeting, row.comparator, row.value, row.up_to')
      .orderBy('place');
    // Those in the first places are so many at most; a meeting of which less was published leaves room for more than was asked for.
    if (most < Infinity) query.limit(most * meetings.length);
    const rows = await query.getRawMany<SaidTimes & { meeting: string; place: number }>();
    return groupBy(
      rows.filter(({ place }) => place <= most),
      ({ meeting }) => meeting,
    );
  }
}

/** What so many say of one and the same, and how many different figures there are of it. */
export type SaidTimes = Pick<ReportedFigure, 'comparator' | 'value' | 'upTo'> & { times: number; of: number };

const PLACE = 'row_number() over (partition by row.meeting order by count(*) desc, row.value, min(row.position))';

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
