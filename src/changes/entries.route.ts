import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { maybe, Refs } from '../access/refs.js';
import { answered, Times } from '../web/as-of.js';
import { TakesLong } from '../web/in-time.js';
import { Kinds } from '../web/kinds.js';
import { Needs } from '../web/needs.js';
import { MOST_ITEMS, type Walk, Walking } from '../web/paged.js';
import { AsSheet, formatIn } from '../web/sheets/as-sheet.js';
import { entryOf } from './change-item.js';
import { EntriesParameters } from './changes.parameters.js';
import { entriesSheet } from './changes.sheet.js';
import { LogEntries } from './entries/entries.query.js';

/** A table holds so many entries; `next` leads to those before. */
const MOST_IN_TABLE = 10_000;

/** The log in sentences, the newest entry first. */
@Needs('prove')
@Controller('api/:association/audit/entries')
export class EntriesRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
    private readonly kinds: Kinds,
  ) {}

  @Get()
  @TakesLong()
  @AsSheet(entriesSheet)
  async list(@By() { association }: Caller, @Query() asked: EntriesParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const before = walk.after ?? asked.before;
    const member = await maybe((name) => this.refs.member(name, association), asked.member);
    const most = formatIn({ ...asked }) ? MOST_IN_TABLE : Number(asked.limit ?? MOST_ITEMS);
    const upto = Math.min(asOf.knownOn, before === undefined ? Infinity : Number(before) - 1);
    const found = await this.queries.execute(
      new LogEntries(asOf, { upto, most, member, type: asked.kind, actor: asked.by }),
    );
    const items = found.entries.map((each) => entryOf(each, this.kinds));
    const answer = { asOf: answered(asOf), from: found.from, upto, items };
    return walk.onward(answer, found.from > 0 ? String(found.from) : undefined);
  }
}
