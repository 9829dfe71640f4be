import { Injectable } from '@nestjs/common';
import { EventLog } from '../eventstore/log.js';
import { type AsOf } from '../language/as-of.js';
import { today } from '../web/as-of.js';
import { type Association } from './associations.js';

type Count = (asOf: AsOf) => Promise<number>;

/** What is counted of an association where all are listed: the size of its log, and what the rooms count. */
export interface CountedAssociation extends Association {
  events: number;
  [counted: string]: unknown;
}

/** Lets a room say how many there are of something in an association, such as members, where associations are listed. */
@Injectable()
export class Counts {
  private readonly counted = new Map<string, Count>();

  constructor(private readonly log: EventLog) {}

  add(name: string, count: Count): void {
    this.counted.set(name, count);
  }

  /** An association with its counts as of today and the end of its log. */
  async of({ id, handle, names, languages, countries }: Association): Promise<CountedAssociation> {
    const events = await this.log.size(id);
    const asOf = { association: id, trueOn: today(), knownOn: events - 1 };
    const counts = [...this.counted].map(async ([name, count]) => [name, await count(asOf)] as const);
    return { id, handle, names, languages, countries, events, ...Object.fromEntries(await Promise.all(counts)) };
  }
}
