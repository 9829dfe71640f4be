import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, Citing } from './cited.js';
import { committee } from './committee.decider.js';

/** Records that a committee went into another. Where several went into one, the command is given for each. */
export class MergeCommittee extends Citing {
  committee: string;

  @Fits(ref)
  into: string;

  @Fits(date)
  on: string;
}

@CommandHandler(MergeCommittee)
export class MergeCommitteeHandler implements ICommandHandler<MergeCommittee> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ evidence, ...command }: MergeCommittee) {
    const id = await this.refs.committee(command.committee);
    const into = await this.refs.committee(command.into);
    const { decision, meeting } = await cited(this.store, this.refs, command);
    const data = compact({ ...command, committee: id, into, decision, meeting, evidence });
    return this.store.decide(committee, id, () => [{ type: 'CommitteeMerged', data }]);
  }
}

@Controller('api/:association/committees/:committee/merger')
export class MergeCommitteeRoute {
  constructor(private readonly door: Door) {}

  @Post()
  merge(@By() caller: Caller, @Param('committee') committee: string, @Body() command: MergeCommittee) {
    return this.door.give(caller, Object.assign(command, { committee }));
  }
}
