import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type ReadModel } from '../../eventstore/projection.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, readDate } from '../../language/dates.js';
import { Labels, memberOf } from '../../timeline/labels.js';
import { numbersOn } from '../roster/numbers.js';
import { type Ordinal } from '../roster/ordinal.js';
import { type CategoryRight, rightOn } from '../roster/rights.js';
import { CategoryRules, RestingRight, RosterEntry } from '../roster/roster.entity.js';
import { type MemberAnswer, type Spell } from './member.answer.js';
import { Application, ExternalId, Government, GovernmentName, OfficeHolder } from './member.entity.js';
import { namesOn, namesOverTime } from './names.js';
import { standingOn } from './standing.js';

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
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, member }: MemberRecord): Promise<MemberAnswer> {
    const of = <T extends object>(table: ReadModel<T>) => this.known(table, asOf, member);
    const [[government], told, applied, restrictions, versions, { spells, ordinal }, assigned, holders] =
      await Promise.all([
        of(Government),
        of(GovernmentName),
        of(Application),
        of(RestingRight),
        known(this.dataSource, CategoryRules, asOf).getMany(),
        this.spells(asOf, member),
        of(ExternalId),
        of(OfficeHolder),
      ]);
    if (!government) throw new NotFound('member', member);
    const names = namesOverTime(government, told);
    const applications = begun(asOf, applied, ({ on }) => on);
    const resting = begun(asOf, restrictions, ({ since }) => since);
    const right = (name: CategoryRight) => rightOn(asOf.trueOn, name, spells, resting, versions);
    const { aliases, code, country, evidence } = government;
    return {
      id: member,
      code,
      names: namesOn(asOf.trueOn, names),
      namesOverTime: names.filter(({ from }) => from === null || hasBegun(asOf, from)),
      aliases,
      country,
      externalIds: externalIds(assigned, code),
      evidence,
      standing: standingOn(asOf.trueOn, spells, applications),
      rights: { vote: right('vote'), 'stand-for-chair': right('stand-for-chair') },
      ordinal,
      spells,
      applications: applications.map((each) => pick(each, APPLIED)),
      restrictions: resting.map((each) => pick(each, RESTING)),
      officeHolders: officeHolders(asOf, holders),
    };
  }

  private async spells(asOf: AsOf, member: string): Promise<{ spells: Spell[]; ordinal: Ordinal | null }> {
    const [entries, numberOf] = await Promise.all([
      this.known(RosterEntry, asOf, member),
      numbersOn(this.dataSource, asOf),
    ]);
    const own = begun(asOf, entries, ({ since }) => since);
    const others = own.flatMap(({ predecessor, successor }) => [predecessor, successor]).filter((id) => id !== null);
    const labels = await this.labels.of(asOf, others);
    const named = (id: string | null) => (id === null ? null : memberOf(labels, id));
    const spells = own.map((entry) => ({
      ...pick(entry, SPELL),
      predecessor: named(entry.predecessor),
      successor: named(entry.successor),
      ordinal: numberOf(entry),
    }));
    return { spells, ordinal: spells.findLast((spell) => spell.ordinal !== null)?.ordinal ?? null };
  }

  private known<T extends object>(table: ReadModel<T>, asOf: AsOf, government: string): Promise<T[]> {
    return known(this.dataSource, table, asOf).andWhere('row.government = :government', { government }).getMany();
  }
}

const SPELL = [
  'category',
  'since',
  'until',
  'basis',
  'decision',
  'meeting',
  'body',
  'rules',
  'evidence',
  'position',
  'ending',
  'endedAt',
] as const;
const APPLIED = ['category', 'on', 'deferrals', 'closed', 'closing', 'closedAt', 'evidence', 'position'] as const;
const RESTING = [
  'name',
  'since',
  'until',
  'unpaidYears',
  'why',
  'decision',
  'meeting',
  'body',
  'rules',
  'evidence',
  'position',
] as const;
const HOLDER = ['person', 'name', 'office', 'from', 'evidence', 'position'] as const;

const externalIds = (assigned: ExternalId[], code: string | null): Record<string, string> => {
  const ids = assigned.map(({ scheme, value }) => [scheme, value] as const);
  return { ...(code !== null && { 'iso-3166-2': code }), ...Object.fromEntries(ids) };
};

const officeHolders = (asOf: AsOf, all: OfficeHolder[]): MemberAnswer['officeHolders'] => {
  const holders = begun(asOf, all, ({ from }) => from);
  return holders.map((holder, n) => ({
    ...pick(holder, HOLDER),
    until: holder.until ?? leftBy(holder.from, holders[n + 1]?.from),
  }));
};

/** Where nobody said when one left, it was when the next came; of whom one day alone is known, some time between. */
const leftBy = (from: string, next: string | undefined): string | null => {
  if (next === undefined) return null;
  const [known, came] = [from.split('/'), next.split('/').at(-1)];
  return known[0] === '..' && came !== '..' ? `${known[1]}/${came}` : next;
};

/** The fields of a row that answers show. */
const pick = <T extends object, K extends keyof T>(row: T, fields: readonly K[]): Pick<T, K> =>
  Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<T, K>;

const hasBegun = ({ trueOn }: AsOf, date: string): boolean => (readDate(date).earliest ?? '') <= trueOn;

/** What had begun, or may have, by the day asked for, in order. */
const begun = <T>(asOf: AsOf, rows: T[], date: (row: T) => string): T[] =>
  rows.filter((row) => hasBegun(asOf, date(row))).toSorted((a, b) => compareDates(date(a), date(b)));
