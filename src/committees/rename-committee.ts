import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { type Names } from '../language/names.js';
import { date, names } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, Citing } from './cited.js';
import { committee } from './committee.decider.js';

/** Records that a committee is called otherwise from a day on; its handle stays. */
export class RenameCommittee extends Citing {
  committee: string;

  @Fits(names)
  names: Names;

  @Fits(date)
  on: string;
}

@CommandHandler(RenameCommittee)
export class RenameCommitteeHandler implements ICommandHandler<RenameCommittee> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ evidence, ...command }: RenameCommittee) {
    const id = await this.refs.committee(command.committee);
    const { decision, meeting } = await cited(this.store, this.refs, command);
    const data = compact({ ...command, committee: id, decision, meeting, evidence });
    return this.store.decide(committee, id, () => [{ type: 'CommitteeRenamed', data }]);
  }
}

@Controller('api/:association/committees/:committee/names')
export class RenameCommitteeRoute {
  constructor(private readonly door: Door) {}

  @Post()
  rename(@By() caller: Caller, @Param('committee') committee: string, @Body() command: RenameCommittee) {
    return this.door.give(caller, Object.assign(command, { committee }));
  }
}
