import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { effective, type Recorded as Event } from '../../eventstore/facts.js';
import { poolOf } from '../../eventstore/kernel.js';
import { EventLog } from '../../eventstore/log.js';
import { keysOf } from '../../exchange/orders.js';
import { streamsUnder } from '../../exchange/recorded.js';
import { type Placed } from '../../exchange/take-back-all.js';
import { FoundFigures } from '../../web/found-figures.js';

/** What an import brought into the record. */
interface Recorded {
  facts: Placed[];
  document: Placed[];
  /** Facts of others, with what they said before. */
  corrected: { position: number; before: object }[];
}

/** Finds what imports brought into the record and still stands. */
@Injectable()
export class Recordings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: EventLog,
    private readonly figures: FoundFigures,
  ) {}

  /** The positions of the facts that an import recorded in a stream and that still stand, the last first. */
  async standing(association: string, stream: string, id: string): Promise<Placed[]> {
    return standingIn(await this.log.stream(association, stream), stream, id);
  }

  /**
   * The facts of an import that still stand, with what was recorded of figures in its items, the last first; those of the document
   * itself apart, and others that it corrected.
   */
  async of(association: string, id: string): Promise<Recorded> {
    const streams = await streamsUnder(poolOf(this.dataSource), association, keysOf(id));
    const histories = await this.histories(association, streams);
    const facts = histories.flatMap((history, n) => standingIn(history, streams[n]!, id));
    const items = streams.filter((stream, n) => stream.startsWith(ITEM) && histories[n]![0]!.correlation === id);
    const figures = await this.standingOf(association, items);
    const lastFirst = [...facts, ...figures].toSorted((a, b) => b.position - a.position);
    const isOwn = ({ stream }: Placed) => stream === `document-${id}`;
    const corrected = histories.flatMap((history) => correctedIn(history, id));
    return { facts: lastFirst.filter((each) => !isOwn(each)), document: lastFirst.filter(isOwn), corrected };
  }

  /** What stands of figures in items: who said them is no longer in the record without these. */
  private async standingOf(association: string, items: string[]): Promise<Placed[]> {
    const coverage = items.map((stream) => stream.slice(ITEM.length));
    const streams = coverage.length > 0 ? await this.figures.streamsOf(association, coverage) : [];
    const histories = await this.histories(association, streams);
    return histories.flatMap((history, n) =>
      effective(history).map(({ origin }) => ({ stream: streams[n]!, position: origin })),
    );
  }

  private histories(association: string, streams: string[]): Promise<Event[][]> {
    return Promise.all(streams.map((stream) => this.log.stream(association, stream)));
  }
}

/** How the streams of items of coverage begin. */
const ITEM = 'coverage-';

const standingIn = (history: Event[], stream: string, id: string): Placed[] => {
  const ours = new Set(history.filter(({ correlation }) => correlation === id).map(({ position }) => position));
  const origins = effective(history).map(({ origin }) => origin);
  return origins
    .filter((origin) => ours.has(origin))
    .toReversed()
    .map((position) => ({ stream, position }));
};

/** What an import said more exactly of facts that others recorded, where that still stands. */
const correctedIn = (history: Event[], id: string): Recorded['corrected'] => {
  const origins = new Set(history.filter(({ correlation }) => correlation === id).map(({ position }) => position));
  return effective(history)
    .filter(({ position, origin, correlation }) => correlation === id && position !== origin && !origins.has(origin))
    .flatMap(({ position, origin }) => {
      const then = effective(history.filter((event) => event.position < position));
      const before = then.find((fact) => fact.origin === origin);
      return before ? [{ position: origin, before: before.data as object }] : [];
    });
};
