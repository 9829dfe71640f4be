import { Injectable } from '@nestjs/common';
import { reached } from '../eventstore/lag.js';
import { Follower } from '../eventstore/follower.js';
import { EventLog } from '../eventstore/log.js';
import { Invalid } from '../eventstore/errors.js';
import { type AsOf } from '../language/as-of.js';
import { BadDate, readDay } from '../language/dates.js';
import { value, type Shape } from '../language/shape.js';
import { optional } from '../language/nouns.js';
import { Fits } from './fits.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

const text = (description: string): Shape<string> =>
  value('text', (given): given is string => typeof given === 'string', { type: 'string', description });

/** The two times of a reading, as parameters. */
export class AsOfQuery {
  @Fits(optional(text('A day, `2021-08-10`: what was true at its end. Default: today')))
  trueOn?: string;

  @Fits(optional(text('An instant, a day (its end) or a position of the log: what was known then. Default: now')))
  knownOn?: string;
}

/** The times an answer used: the day, and the last position of the log that counted (-1 before the first). */
export interface AnsweredAsOf {
  trueOn: string;
  knownOn: number;
}
/** The part of an answer that says which times it used. */
export const answered = ({ trueOn, knownOn }: AsOf): AnsweredAsOf => ({ trueOn, knownOn });

/** Works out what day and what position a reading means. */
@Injectable()
export class Times {
  constructor(
    private readonly log: EventLog,
    private readonly follower: Follower,
  ) {}

  /** Throws `Invalid` for what is no day, instant or position, and for what lies in the future of the record. */
  async asOf(association: string, { trueOn, knownOn }: AsOfQuery): Promise<AsOf> {
    const times = { association, trueOn: day('trueOn', trueOn) };
    const { size, told, builds } = await this.follower.stand(association);
    reached(size - 1);
    const position = await this.position(association, knownOn, size - 1);
    return { ...times, knownOn: position, ...(told > position && { builds }) };
  }

  private async position(association: string, knownOn: string | undefined, last: number): Promise<number> {
    if (knownOn === undefined || knownOn === '') return last;
    if (/^\d{1,15}$/.test(knownOn)) {
      if (Number(knownOn) > last) throw bad('knownOn', 'in-the-future', 'The log does not reach this position yet');
      return Number(knownOn);
    }
    const instant = instantOf(knownOn);
    if (instant.slice(0, 10) > tomorrow())
      throw bad('knownOn', 'in-the-future', 'Nobody knows yet what will be known then');
    const position = await this.log.positionAt(association, instant);
    // What was recorded since by the primary may belong before that instant, too.
    if (position === last) reached(last, last + 1);
    return position;
  }
}

/** An instant as PostgreSQL takes it; of a day its end. A day that the calendar lacks would be rolled over and is refused. */
const instantOf = (given: string): string => {
  const date = day('knownOn', given.slice(0, 10));
  const time = Date.parse(INSTANT.test(given) ? given : `${day('knownOn', given)}T23:59:59.999Z`);
  if (Number.isNaN(time)) throw bad('knownOn', 'unreadable', `There is no such time on ${date}`);
  return new Date(time).toISOString();
};

/** Today in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
// East of Greenwich the day is already the next one.
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const day = (parameter: string, given: string | undefined): string => {
  if (given === undefined || given === '') return today();
  try {
    return readDay(given);
  } catch (error) {
    if (error instanceof BadDate) throw bad(parameter, error.code, error.message);
    throw error;
  }
};

const bad = (parameter: string, code: string, detail: string) => new Invalid([{ parameter, code, detail }], detail);
