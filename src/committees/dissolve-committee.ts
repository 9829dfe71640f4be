import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, Citing } from './cited.js';
import { committee } from './committee.decider.js';

/** Records that a committee was dissolved. */
export class DissolveCommittee extends Citing {
  committee: string;

  @Fits(date)
  on: string;
}

@CommandHandler(DissolveCommittee)
export class DissolveCommitteeHandler implements ICommandHandler<DissolveCommittee> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ evidence, ...command }: DissolveCommittee) {
    const id = await this.refs.committee(command.committee);
    const { decision, meeting } = await cited(this.store, this.refs, command);
    const data = compact({ ...command, committee: id, decision, meeting, evidence });
    return this.store.decide(committee, id, () => [{ type: 'CommitteeDissolved', data }]);
  }
}

@Controller('api/:association/committees/:committee/dissolution')
export class DissolveCommitteeRoute {
  constructor(private readonly door: Door) {}

  @Post()
  dissolve(@By() caller: Caller, @Param('committee') committee: string, @Body() command: DissolveCommittee) {
    return this.door.give(caller, Object.assign(command, { committee }));
  }
}
