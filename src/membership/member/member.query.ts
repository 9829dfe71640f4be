import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type ReadModel } from '../../eventstore/projection.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, readDate } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { RosterEntry } from '../roster/roster.entity.js';
import { Government, OfficeHolder } from './member.entity.js';

/** One government: what it is called, in which categories it has belonged, who has held its highest office. */
export interface MemberAnswer {
  id: string;
  code: string | null;
  names: Names;
  aliases: string[];
  country: string;
  externalIds: Record<string, string>;
  evidence: Evidence;
  spells: (Pick<
    RosterEntry,
    'category' | 'since' | 'until' | 'basis' | 'decision' | 'meeting' | 'body' | 'rules' | 'evidence'
  > & {
    position: number;
  })[];
  officeHolders: (Pick<OfficeHolder, 'person' | 'name' | 'office' | 'from' | 'until' | 'evidence'> & {
    position: number;
  })[];
}

export class MemberRecord extends Query<MemberAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly member: string,
  ) {
    super();
  }
}

@QueryHandler(MemberRecord)
export class MemberRecordHandler implements IQueryHandler<MemberRecord> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ asOf, member }: MemberRecord): Promise<MemberAnswer> {
    const [government] = await this.known(Government, asOf, member);
    if (!government) throw new NotFound('member', member);
    const spells = await this.known(RosterEntry, asOf, member);
    const holders = await this.known(OfficeHolder, asOf, member);
    const { names, aliases, code, country, evidence } = government;
    return {
      id: member,
      code,
      names,
      aliases,
      country,
      externalIds: code === null ? {} : { 'iso-3166-2': code },
      evidence,
      spells: begun(asOf, spells, ({ since }) => since).map(
        ({ category, since, until, basis, decision, meeting, body, rules, evidence, position }) => ({
          category,
          since,
          until,
          basis,
          decision,
          meeting,
          body,
          rules,
          evidence,
          position,
        }),
      ),
      officeHolders: begun(asOf, holders, ({ from }) => from).map(
        ({ person, name, office, from, until, evidence, position }, n, all) => ({
          person,
          name,
          office,
          from,
          // Where nobody said when one left, it was when the next came.
          until: until ?? all[n + 1]?.from ?? null,
          evidence,
          position,
        }),
      ),
    };
  }

  private known<T extends object>(table: ReadModel<T>, asOf: AsOf, government: string): Promise<T[]> {
    return known(this.dataSource, table, asOf).andWhere('row.government = :government', { government }).getMany();
  }
}

/** What had begun, or may have, by the day asked for, in order. */
const begun = <T>({ trueOn }: AsOf, rows: T[], date: (row: T) => string): T[] =>
  rows
    .filter((row) => (readDate(date(row)).earliest ?? '') <= trueOn)
    .toSorted((a, b) => compareDates(date(a), date(b)));
