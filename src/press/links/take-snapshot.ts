import { createHash } from 'node:crypto';
import { Body, Controller, Inject, Optional, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { compact, Refs } from '../../access/refs.js';
import { Rejected } from '../../eventstore/errors.js';
import { EventStore } from '../../eventstore/store.js';
import { optional, reason } from '../../language/nouns.js';
import { today } from '../../web/as-of.js';
import { Fits } from '../../web/fits.js';
import { TakesLong } from '../../web/in-time.js';
import { Refused } from '../../web/refused.js';
import { coverage as decider } from '../coverage.decider.js';
import { itemView } from '../item.state.js';
import { Reader } from '../reading/reader.js';
import { UnreadableDocument } from '../reading/unreadable.js';
import { LinkFailure } from './failure.js';
import { wasForbidden } from './outcome.js';
import { OUTBOUND, type Outbound } from './outbound.js';
import { callsNobody } from './off.js';

/** Keeps what stands at an item's address now: its text, and what the bytes were. */
export class TakeSnapshot {
  coverage: string;

  @Fits(optional(reason))
  reason?: string;
}

@CommandHandler(TakeSnapshot)
export class TakeSnapshotHandler implements ICommandHandler<TakeSnapshot> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
    private readonly reader: Reader,
    @Optional() @Inject(OUTBOUND) private readonly outbound?: Outbound,
  ) {}

  async execute(command: TakeSnapshot) {
    const coverage = await this.refs.coverage(command.coverage);
    if (!this.outbound) throw callsNobody();
    // A request that was sent again is answered as before, and calls nobody.
    const before = await this.store.answered();
    if (before) return before;
    const { url } = await this.store.neighbours().fold(itemView, coverage);
    if (url === undefined) throw new Rejected('ItemHasAnAddress', 'No address of this item is in the record');
    const kept = await taken(url, this.outbound, this.reader);
    const data = { coverage, url, on: today(), ...kept };
    return this.store.decide(decider, coverage, () => [{ type: 'SnapshotTaken', data }]);
  }
}

/** What is kept of an address. Throws `Refused` where nothing is there that can be. */
const taken = async (asked: string, outbound: Outbound, reader: Reader) => {
  try {
    const { url, status, contentType, bytes } = await outbound.fetch(asked);
    if (status < 200 || status > 299) throw new Refused(422, 'link-dead', `The address answers ${status}`);
    const { text } = await reader.text(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const answeredBy = url === new URL(asked).href ? undefined : url;
    return compact({ answeredBy, sha256, bytes: bytes.length, status, contentType, text });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new Refused(422, 'link-unreadable', error.detail);
    if (!(error instanceof LinkFailure)) throw error;
    if (wasForbidden(error)) throw new Refused(422, 'link-forbidden', error.message);
    throw new Refused(422, 'link-unanswered', error.message);
  }
};

@Controller('api/:association/coverage/:coverage/snapshot')
export class TakeSnapshotRoute {
  constructor(private readonly door: Door) {}

  @Post()
  @TakesLong()
  take(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: TakeSnapshot) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
