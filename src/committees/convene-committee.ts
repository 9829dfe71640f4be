import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { committee } from './committee.decider.js';

/** Records the first meeting of a committee, which need not be on the day it was set up. */
export class ConveneCommittee {
  committee: string;

  @Fits(date)
  on: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ConveneCommittee)
export class ConveneCommitteeHandler implements ICommandHandler<ConveneCommittee> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: ConveneCommittee) {
    const id = await this.refs.committee(command.committee);
    const meeting = await maybe(this.refs.meeting, command.meeting);
    const data = compact({ ...command, committee: id, meeting });
    return this.store.decide(committee, id, () => [{ type: 'CommitteeConvened', data }]);
  }
}

@Controller('api/:association/committees/:committee/first-meeting')
export class ConveneCommitteeRoute {
  constructor(private readonly door: Door) {}

  @Post()
  convene(@By() caller: Caller, @Param('committee') committee: string, @Body() command: ConveneCommittee) {
    return this.door.give(caller, Object.assign(command, { committee }));
  }
}
