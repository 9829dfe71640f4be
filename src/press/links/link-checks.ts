import { Inject, Injectable, Optional } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { Turns } from '../../eventstore/turns.js';
import { newId } from '../../language/ids.js';
import { Times } from '../../web/as-of.js';
import { Coverage, type CoverageFilter, type ListedCoverage } from '../coverage/coverage.query.js';
import { LinkFailure } from './failure.js';
import { callsNobody } from './off.js';
import { OUTBOUND, type Outbound } from './outbound.js';
import { type Found, outcomeOf, outcomeOfFailure } from './outcome.js';
import { RecordLinkCheck } from './record-link-check.js';

/** So many addresses are called at most for one request. */
export const MOST_CHECKED = 50;

/** What a check of links has found. */
export interface LinkChecksAnswer {
  checked: number;
  /** Items that were meant as well; a further request goes on with them, as those that were called longest ago come first. */
  left: number;
  items: ({ coverage: string; url: string; position: number | null } & Found)[];
}

type Item = ListedCoverage & { url: string };

/** Calls the addresses of items to see whether they still answer, and notes what it finds. */
@Injectable()
export class LinkChecks {
  private readonly turns = new Turns<{ called: boolean }>();

  constructor(
    private readonly door: Door,
    private readonly queries: QueryBus,
    private readonly times: Times,
    @Optional() @Inject(OUTBOUND) private readonly outbound?: Outbound,
  ) {}

  /** Of each host one address is called at a time, with a pause before the next. Throws `Refused` where nobody is called. */
  async check(caller: Caller, filter: CoverageFilter): Promise<LinkChecksAnswer> {
    const { outbound } = this;
    if (!outbound) throw callsNobody();
    const asOf = await this.times.asOf(caller.association, {});
    const items = await this.queries.execute(new Coverage(asOf, filter));
    const meant = items.filter((item): item is Item => item.url !== null);
    const due = meant.toSorted((a, b) => compare(a.link.on ?? '', b.link.on ?? '')).slice(0, MOST_CHECKED);
    const given = { ...caller, key: undefined, correlation: newId() };
    const found = await Promise.all(due.map((item) => this.turn(given, item, outbound)));
    return { checked: found.length, left: meant.length - found.length, items: found };
  }

  private turn(caller: Caller, { id: coverage, url }: Item, outbound: Outbound) {
    return this.turns.take(new URL(url).hostname, async (host) => {
      if (host.called) await outbound.pause();
      host.called = true;
      const found = await lookAt(url, outbound);
      const { position } = await this.door.give(caller, new RecordLinkCheck(coverage, url, found));
      return { coverage, url, position, ...found };
    });
  }
}

const lookAt = async (url: string, outbound: Outbound): Promise<Found> => {
  try {
    return outcomeOf(url, await outbound.look(url));
  } catch (error) {
    if (error instanceof LinkFailure) return outcomeOfFailure(error);
    throw error;
  }
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
