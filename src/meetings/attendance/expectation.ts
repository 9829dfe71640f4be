import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';
import { Kept } from '../../web/kept.js';
import { Expected } from './attendance.entity.js';

const SPELL = ['government', 'category', 'since', 'until'] as const;
export type Spell = Pick<Expected, (typeof SPELL)[number]>;

/** Who belonged from when to when, as known at a position. */
@Injectable()
export class Expectations {
  private readonly kept = new Kept<Expectation>(5);

  constructor(private readonly dataSource: DataSource) {}

  of(asOf: AsOf): Promise<Expectation> {
    return this.kept.of(asOf, null, async () => {
      const spells = known(this.dataSource, Expected, asOf).select(SPELL.map((column) => `row.${column}`));
      return new Expectation(await spells.getMany());
    });
  }
}

/** Whom a meeting may expect: who surely was a member on its last day, and who perhaps was one, as the dates leave it open. */
export interface Called {
  surely: readonly string[];
  perhaps: ReadonlyMap<string, Category>;
}

/**
 * Which governments surely belonged to the association on a day, with their category, and which perhaps did. Dates are read once,
 * since a matrix asks of every meeting.
 */
export class Expectation {
  private readonly called = new Map<string, Called>();
  private readonly read: Read[];

  constructor(readonly spells: Spell[]) {
    this.read = spells.map(({ government, category, since, until }) => {
      const { earliest, latest } = readDate(since);
      return {
        ...{ government, category },
        first: earliest ?? '',
        from: latest ?? NEVER,
        until: until === null ? NEVER : (readDate(until).earliest ?? ''),
        last: until === null ? NEVER : (readDate(until).latest ?? NEVER),
      };
    });
  }

  /** On the last day of a meeting. */
  at(on: string): Map<string, Category> {
    const day = lastDayOf(on);
    const there = new Map<string, Category>();
    for (const { government, category, from, until } of this.read)
      if (from <= day && until > day) there.set(government, category);
    return there;
  }

  /** Those of whom a meeting may expect that they come: observers may come or not. */
  calledAt(on: string): Called {
    let called = this.called.get(on);
    if (!called) {
      if (this.called.size >= MOST_DAYS) this.called.clear();
      const surely = [...this.at(on)].flatMap(([government, category]) =>
        category === 'observer' ? [] : [government],
      );
      called = { surely, perhaps: this.perhapsAt(on, new Set(surely)) };
      this.called.set(on, called);
    }
    return called;
  }

  private perhapsAt(on: string, surely: ReadonlySet<string>): Map<string, Category> {
    const [opens, closes] = [readDate(on).earliest ?? '', lastDayOf(on)];
    const perhaps = new Map<string, Category>();
    for (const { government, category, first, last } of this.read)
      if (category !== 'observer' && first <= closes && last > opens && !surely.has(government))
        perhaps.set(government, category);
    return perhaps;
  }

  /** Whose membership in a category began in the days of a meeting, as far as both have a first and a last day. */
  beganIn(on: string): Set<string> {
    const { earliest, latest } = readDate(on);
    if (earliest === null || latest === null) return new Set();
    const began = this.read.filter(({ first, from }) => earliest <= first && from <= latest);
    return new Set(began.map(({ government }) => government));
  }
}

/** The first and last day on which a membership may have begun, and those on which it may have ended. */
interface Read {
  government: string;
  category: Category;
  first: string;
  from: string;
  until: string;
  last: string;
}

const NEVER = '9999-12-31';
/** Of so many days at once it is kept who belonged. */
const MOST_DAYS = 50;

/** The last day that a date may mean; of one that has no end, the first. */
export const lastDayOf = (on: string): string => {
  const { earliest, latest } = readDate(on);
  return latest ?? earliest ?? '2999-12-31';
};

/** Whether all members are called to a meeting: to those that a body numbers. A working meeting concerns those who came. */
export const callsAll = ({ ordinal }: { ordinal: number | null }): boolean => ordinal !== null;

/** Whether a meeting without a number is one of all members: its roll tells of each of them, as that of a council does. */
export const isFullRoll = (members: readonly string[], told: string[]): boolean => {
  const those = new Set(told);
  return members.length > 0 && members.every((member) => those.has(member));
};
