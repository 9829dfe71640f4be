import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { count, date, evidence, type Evidence, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { claim } from './claim.decider.js';
import { comparators, measures } from './events.js';

/** Records a figure that a source published about a meeting or a day. */
export class RecordClaim {
  @Fits(oneOf(...measures))
  measure: (typeof measures)[number];

  @Fits(oneOf(...comparators))
  comparator: (typeof comparators)[number];

  @Fits(count)
  value: number;

  @Fits(optional(count))
  upTo?: number;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(date))
  asOf?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RecordClaim)
export class RecordClaimHandler implements ICommandHandler<RecordClaim> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: RecordClaim) {
    const id = newId();
    const meeting = await maybe(this.refs.meeting, command.meeting);
    return this.store.decide(claim, id, () => [
      { type: 'ClaimRecorded', data: compact({ ...command, claim: id, meeting }) },
    ]);
  }
}

@Controller('api/:association/claims')
export class RecordClaimRoute {
  constructor(private readonly door: Door) {}

  @Post()
  record(@By() caller: Caller, @Body() command: RecordClaim) {
    return this.door.give(caller, command);
  }
}
