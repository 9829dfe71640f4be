import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, Citing } from './cited.js';
import { committee } from './committee.decider.js';

/** Records that a member coordinates a committee from a day on. `named` is the period that the association named. */
export class AppointCoordinator extends Citing {
  committee: string;

  @Fits(ref)
  member: string;

  @Fits(date)
  from: string;

  @Fits(optional(date))
  until?: string;

  @Fits(optional(date))
  named?: string;
}

@CommandHandler(AppointCoordinator)
export class AppointCoordinatorHandler implements ICommandHandler<AppointCoordinator> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, evidence, ...command }: AppointCoordinator) {
    const id = await this.refs.committee(command.committee);
    const government = await this.refs.member(member);
    const { decision, meeting } = await cited(this.store, this.refs, command);
    const data = compact({ ...command, committee: id, government, decision, meeting, evidence });
    return this.store.decide(committee, id, () => [{ type: 'CoordinatorAppointed', data }]);
  }
}

@Controller('api/:association/committees/:committee/coordinators')
export class AppointCoordinatorRoute {
  constructor(private readonly door: Door) {}

  @Post()
  appoint(@By() caller: Caller, @Param('committee') committee: string, @Body() command: AppointCoordinator) {
    return this.door.give(caller, Object.assign(command, { committee }));
  }
}
