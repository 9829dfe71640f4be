import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { closedEvents } from '../eventstore/closed-events.js';
import { CORRECTED, type Recorded } from '../eventstore/facts.js';
import { sqlOf } from '../eventstore/kernel.js';
import { EventLog } from '../eventstore/log.js';
import { Registry } from '../eventstore/registry.js';
import { type AsOf } from '../language/as-of.js';
import { sortKey } from '../language/dates.js';
import { type Sentence, Sentences, whenOf } from '../timeline/sentences.js';
import { type CorrectedBy, correctionsIn, isAhead } from './afterwards.js';
import { type Asked, type Beginning, Since } from './since/since.js';

/** The world changed; the record learned of earlier days; or we corrected ourselves. */
export const changeKinds = ['world', 'earlier', 'correction'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change, with what became of it since, where it was corrected, and whether it only lies ahead. */
export interface Change extends Sentence {
  correctedBy?: CorrectedBy;
  ahead?: true;
}

/** What was recorded since then, the newest first, told for at most so many of each kind. */
export interface ChangesAnswer extends Beginning {
  /** How many entries the log got since then; where they are too many to be looked at at once, of the newest of them alone. */
  recorded: number;
  /** The first position that was looked at. */
  first: number;
  counts: Record<ChangeKind, number>;
  /** How many of `world` lie after the day asked about. */
  ahead: number;
  changes: Record<ChangeKind, Change[]>;
}

/** So many entries are looked at at once. */
export const MOST_LOOKED_AT = 2000;

export class Changes extends Query<ChangesAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly asked: Asked = {},
    readonly most = MOST_LOOKED_AT,
  ) {
    super();
  }
}

@QueryHandler(Changes)
export class ChangesHandler implements IQueryHandler<Changes> {
  constructor(
    private readonly log: EventLog,
    private readonly since: Since,
    private readonly sentences: Sentences,
    private readonly registry: Registry,
    private readonly dataSource: DataSource,
  ) {}

  async execute({ asOf, asked, most }: Changes): Promise<ChangesAnswer> {
    const beginning = await this.since.of(asOf, asked);
    const recorded = Math.max(0, asOf.knownOn - beginning.after);
    const first = Math.max(beginning.after + 1, asOf.knownOn + 1 - MOST_LOOKED_AT, 0);
    const { association, knownOn } = asOf;
    const events =
      recorded === 0
        ? []
        : await closedEvents(sqlOf(this.dataSource), this.registry, association, first, knownOn + 1 - first);
    const sorted = sort(events.toReversed(), beginning.day);
    const among = changeKinds.flatMap((kind) => sorted[kind].slice(0, most).map(({ position }) => position));
    const shown = await this.log.newest(association, { after: first - 1, upto: knownOn, among }, among.length);
    const told = await this.sentences.of(asOf, shown);
    const corrections = correctionsIn(events);
    const of = (kind: ChangeKind): Change[] => {
      const positions = new Set(sorted[kind].map(({ position }) => position));
      return told
        .filter(({ event }) => positions.has(event.position))
        .map((each) => {
          const correctedBy = corrections.get(each.event.position);
          const ahead = kind === 'world' && !correctedBy && isAhead(each.on, asOf.trueOn);
          return { ...each, ...(correctedBy && { correctedBy }), ...(ahead && { ahead: true as const }) };
        });
    };
    return {
      ...beginning,
      recorded,
      first,
      counts: { world: sorted.world.length, earlier: sorted.earlier.length, correction: sorted.correction.length },
      // What was corrected since is believed no more as it was told, and nothing of it is still to come.
      ahead: sorted.world.filter((event) => !corrections.has(event.position) && isAhead(whenOf(event), asOf.trueOn))
        .length,
      changes: { world: of('world'), earlier: of('earlier'), correction: of('correction') },
    };
  }
}

const sort = (events: Recorded[], day: string): Record<ChangeKind, Recorded[]> => {
  const sorted: Record<ChangeKind, Recorded[]> = { world: [], earlier: [], correction: [] };
  for (const event of events) sorted[kindOf(event, day)].push(event);
  return sorted;
};

/** What happened from that day on is news of the world; what has no day is no news. */
const kindOf = (event: Recorded, day: string): ChangeKind => {
  if (event.type === CORRECTED) return 'correction';
  const { first } = sortKey(whenOf(event));
  return first !== null && first >= day ? 'world' : 'earlier';
};
