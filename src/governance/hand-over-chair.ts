import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { count, date, evidence, type Evidence, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { chairmanship } from './chair.decider.js';

/** Records that the flag was handed to a member that was elected; its term begins by a fact of its own. `by` handed it over. */
export class HandOverChair {
  @Fits(ref)
  member: string;

  @Fits(count)
  term: number;

  @Fits(date)
  on: string;

  @Fits(optional(ref))
  by?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(date))
  named?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(HandOverChair)
export class HandOverChairHandler implements ICommandHandler<HandOverChair> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, ...handover }: HandOverChair) {
    const government = await this.refs.member(member);
    const by = await maybe(this.refs.member, handover.by);
    const meeting = await maybe(this.refs.meeting, handover.meeting);
    const data = compact({ government, ...handover, by, meeting });
    return this.store.decide(chairmanship, context().association, () => [{ type: 'ChairHandedOver', data }]);
  }
}

@Controller('api/:association/chairs/handover')
export class HandOverChairRoute {
  constructor(private readonly door: Door) {}

  @Post()
  handOver(@By() caller: Caller, @Body() command: HandOverChair) {
    return this.door.give(caller, command);
  }
}
