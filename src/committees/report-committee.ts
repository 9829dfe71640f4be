import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, handle, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, Citing } from './cited.js';
import { committee } from './committee.decider.js';

/** Records that the setting up of a committee was reported to a body afterwards. With a `decision` body and meeting come from it. */
export class ReportCommittee extends Citing {
  committee: string;

  @Fits(date)
  on: string;

  @Fits(optional(handle))
  body?: string;
}

@CommandHandler(ReportCommittee)
export class ReportCommitteeHandler implements ICommandHandler<ReportCommittee> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ evidence, ...command }: ReportCommittee) {
    const id = await this.refs.committee(command.committee);
    const found = await cited(this.store, this.refs, command);
    const data = compact({ ...command, ...found, committee: id, on: command.on, evidence });
    return this.store.decide(committee, id, () => [{ type: 'CommitteeReported', data }]);
  }
}

@Controller('api/:association/committees/:committee/report')
export class ReportCommitteeRoute {
  constructor(private readonly door: Door) {}

  @Post()
  report(@By() caller: Caller, @Param('committee') committee: string, @Body() command: ReportCommittee) {
    return this.door.give(caller, Object.assign(command, { committee }));
  }
}
