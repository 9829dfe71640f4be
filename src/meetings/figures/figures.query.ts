import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Evidence } from '../../language/nouns.js';
import { originalOf, type Reprints, witnesses } from '../../press/events.js';
import { groupBy } from '../../web/group-by.js';
import { PressTexts } from '../../web/press-texts.js';
import { ReportedFigureRow } from './figures.entity.js';

export interface ReportedFigure {
  id: string;
  measure: string;
  comparator: string;
  value: number;
  upTo: number | null;
  evidence: Evidence;
  /** The text that it goes back to, which all reprints of an item have in common: an id, or where it stands. */
  text: string;
  position: number;
}

/** The figures that others published of a meeting. */
@Injectable()
export class ReportedFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly press: PressTexts,
  ) {}

  async of(asOf: AsOf, meeting: string): Promise<ReportedFigure[]> {
    const rows = (await known(this.dataSource, ReportedFigureRow, asOf)
      .addSelect(SOURCE, 'source')
      .andWhere('row.meeting = :meeting', { meeting })
      .orderBy('row.measure')
      .addOrderBy('row.position')
      .getMany()) as Sourced[];
    const reprints = await this.press.reprints(asOf);
    return rows.map((row) => figureIn(row, reprints));
  }

  /** What was published of one measure of many meetings, by meeting, what most say first; of each meeting `most` figures, or all. */
  async ofAll(asOf: AsOf, meetings: string[], measure: string, most = Infinity): Promise<Map<string, SaidTimes[]>> {
    const query = known(this.dataSource, ReportedFigureRow, asOf)
      .select('row.meeting', 'meeting')
      .addSelect(['row.comparator as comparator', 'row.value as value', 'row.up_to as "upTo"'])
      .addSelect(['count(*)::integer as times', '(count(*) over (partition by row.meeting))::integer as "of"'])
      .addSelect(`array_agg(distinct ${SOURCE})`, 'sources')
      .addSelect(PLACE, 'place')
      .andWhere('row.meeting = any(:meetings) and row.measure = :measure', { meetings, measure })
      .groupBy('row.meeting, row.comparator, row.value, row.up_to')
      .orderBy('place');
    // Those in the first places are so many at most; a meeting of which less was published leaves room for more than was asked for.
    if (most < Infinity) query.limit(most * meetings.length);
    const [rows, reprints] = await Promise.all([query.getRawMany<Grouped>(), this.press.reprints(asOf)]);
    const told = rows
      .filter(({ place }) => place <= most)
      .map(({ sources, ...row }) => ({ ...row, texts: witnesses(sources, reprints) }));
    return groupBy(told, ({ meeting }) => meeting);
  }
}

/** What is said so often of one and the same, in how many texts, and how many different figures there are of it. */
export type SaidTimes = Pick<ReportedFigure, 'comparator' | 'value' | 'upTo'> & {
  times: number;
  texts: number;
  of: number;
};
type Grouped = Omit<SaidTimes, 'texts'> & { meeting: string; place: number; sources: string[] };

const PLACE = 'row_number() over (partition by row.meeting order by count(*) desc, row.value, min(row.position))';

/** The item that says it, else the page, document or table. */
const SOURCE = `coalesce(jsonb_path_query_first(row.evidence, '$[*].coverage') #>> '{}', row.evidence->0->>'url',
  row.evidence->0->>'document', row.evidence->0->>'table', row.claim::text)`;

type Sourced = ReportedFigureRow & { source: string };

const figureIn = (row: Sourced, reprints: Reprints): ReportedFigure => {
  const { claim, measure, comparator, value, upTo, evidence, source, position } = row;
  const text = originalOf(reprints, source);
  return { id: claim, ...{ measure, comparator, value, upTo, evidence, text, position } };
};

/** Figures that say the same, together: ten reports of one number are one figure with ten sources. */
export const alike = <F extends Pick<ReportedFigure, 'comparator' | 'value' | 'upTo'>>(
  reported: F[],
): [F, ...F[]][] => [
  ...(groupBy(reported, ({ comparator, value, upTo }) => `${comparator} ${value} ${upTo}`).values() as Iterable<
    [F, ...F[]]
  >),
];
