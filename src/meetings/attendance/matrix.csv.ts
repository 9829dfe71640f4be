import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { nameIn, type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Member } from '../../timeline/labels.js';
import { countryName, type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Cell } from '../../web/sheets/sheet.js';
import { modeWord } from '../meetings/meeting-line.js';
import { type Status } from '../events.js';
import { meetingWords } from '../words.js';
import { Attendance } from './attendance.entity.js';
import { type MatrixFilter } from './matrix.answer.js';
import { AttendanceMatrix } from './matrix.query.js';

/** The matrix as rows, the heads first: one for each cell, with its sources; in codes, or in the words of a language. */
export class AttendanceTable extends Query<Cell[][]> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: MatrixFilter,
    /** The address of the record. */
    readonly at: string,
    readonly language?: PageLanguage,
  ) {
    super();
  }
}

const HEAD = ['member', 'name', 'country', 'meeting', 'on', 'status', 'capacity', 'mode', 'position', 'sources'];

@QueryHandler(AttendanceTable)
export class AttendanceTableHandler implements IQueryHandler<AttendanceTable> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asOf, filter, at, language }: AttendanceTable): Promise<Cell[][]> {
    const { meetings, items } = await this.queries.execute(new AttendanceMatrix(asOf, filter));
    const recorded = await known(this.dataSource, Attendance, asOf)
      .select(['row.meeting as meeting', 'row.government as government', 'row.capacity as capacity'])
      .addSelect(['row.mode as mode', 'row.position as position', 'row.evidence as evidence'])
      .andWhere('row.meeting = any(:meetings)', { meetings: meetings.map(({ id }) => id) })
      .getRawMany<Told>();
    const told = new Map(recorded.map((record) => [`${record.meeting}/${record.government}`, record]));
    const lines = items.flatMap(({ member, country, cells }) =>
      meetings.flatMap(({ id, handle, names, on }): Cell[][] => {
        const status = cells[id];
        if (status === undefined) return [];
        const cell = { member, country, handle, names, on, status, ...told.get(`${id}/${member.id}`) };
        return [language ? inWords(language, cell, at) : inCodes(cell, at)];
      }),
    );
    return [language ? headIn(language) : HEAD, ...lines];
  }
}

interface Told {
  meeting: string;
  government: string;
  capacity: string | null;
  mode: string | null;
  position: number;
  evidence: Evidence;
}

const headIn = (language: PageLanguage): string[] => {
  const { head } = cellsIn(language);
  return (['code', 'name', 'country', 'meeting', 'on', 'status', 'mode', 'position', 'sources'] as const).map((each) =>
    head(each),
  );
};

/** One cell: who and which meeting, and what is recorded of it, if anything. */
interface MatrixCell extends Partial<Omit<Told, 'meeting' | 'government'>> {
  member: Member;
  country: string | null;
  handle: string;
  names: Names;
  on: string;
  status: Status;
}

const inCodes = (cell: MatrixCell, at: string): Cell[] => {
  const { member, country, handle, on, status, capacity, mode, position, evidence = [] } = cell;
  const name = nameIn(member.names, 'en').text;
  return [member.code, name, country, handle, on, status, capacity, mode, position, sourcesIn(evidence, at)];
};

const inWords = (
  language: PageLanguage,
  { member, country, names, on, status, mode, position, evidence = [] }: MatrixCell,
  at: string,
): Cell[] => [
  member.code,
  nameIn(member.names, language).text,
  country && countryName(country, language),
  nameIn(names, language).text,
  on,
  meetingWords(language).say(status),
  mode && modeWord(mode, language),
  position,
  sourcesIn(evidence, at),
];
