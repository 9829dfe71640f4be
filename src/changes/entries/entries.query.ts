import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { EventLog } from '../../eventstore/log.js';
import { type AsOf } from '../../language/as-of.js';
import { type Sentence, Sentences } from '../../timeline/sentences.js';
import { ToldOf } from '../../timeline/told-of.query.js';

/** Which entries of the log are looked for, from a position backwards. */
export interface EntryFilter {
  upto: number;
  /** So many are told at once. */
  most: number;
  member?: string;
  type?: string;
  actor?: string;
}
export interface EntriesAnswer {
  /** The newest first. */
  entries: Sentence[];
  /** The positions that were looked at. */
  from: number;
  upto: number;
}

/** So many positions are looked at for them. */
const MOST_LOOKED_AT = 100_000;

/** The newest entries of the log, or those of them that say something of a member, are of a kind, or were recorded by somebody. */
export class LogEntries extends Query<EntriesAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: EntryFilter,
  ) {
    super();
  }
}

@QueryHandler(LogEntries)
export class LogEntriesHandler implements IQueryHandler<LogEntries> {
  constructor(
    private readonly log: EventLog,
    private readonly queries: QueryBus,
    private readonly sentences: Sentences,
  ) {}

  async execute({ asOf, filter: { upto, most, member, type, actor } }: LogEntries): Promise<EntriesAnswer> {
    const among = member === undefined ? undefined : await this.queries.execute(new ToldOf(asOf, member));
    // What is told of a member is known by its positions, however far back.
    const after = among ? -1 : Math.max(-1, upto - MOST_LOOKED_AT);
    const events = await this.log.newest(asOf.association, { after, upto, among, type, actor }, most);
    const from = events.length === most ? events.at(-1)!.position : after + 1;
    return { entries: await this.sentences.of(asOf, events), from, upto };
  }
}
