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

/** Records that a member ceased to coordinate a committee, be it before the end that was named. */
export class ReleaseCoordinator extends Citing {
  committee: string;

  @Fits(ref)
  member: string;

  @Fits(date)
  on: string;
}

@CommandHandler(ReleaseCoordinator)
export class ReleaseCoordinatorHandler implements ICommandHandler<ReleaseCoordinator> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, evidence, ...command }: ReleaseCoordinator) {
    const id = await this.refs.committee(command.committee);
    const government = await this.refs.member(member);
    const { decision, meeting } = await cited(this.store, this.refs, command);
    const data = compact({ ...command, committee: id, government, decision, meeting, evidence });
    return this.store.decide(committee, id, () => [{ type: 'CoordinatorReleased', data }]);
  }
}

@Controller('api/:association/committees/:committee/coordinators/release')
export class ReleaseCoordinatorRoute {
  constructor(private readonly door: Door) {}

  @Post()
  release(@By() caller: Caller, @Param('committee') committee: string, @Body() command: ReleaseCoordinator) {
    return this.door.give(caller, Object.assign(command, { committee }));
  }
}
