import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { category, type Category, date, evidence, type Evidence, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';

/** Records that a government handed in its application; for full membership where no category is named. */
export class ApplyForMembership {
  member: string;

  @Fits(date)
  on: string;

  @Fits(optional(category))
  category?: Category;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ApplyForMembership)
export class ApplyForMembershipHandler implements ICommandHandler<ApplyForMembership> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, on, category = 'full', evidence }: ApplyForMembership) {
    const government = await this.refs.member(member);
    const data = compact({ government, category, on, evidence });
    return this.store.decide(membership, government, () => [{ type: 'MembershipApplied', data }]);
  }
}

@Controller('api/:association/members/:member/application')
export class ApplyForMembershipRoute {
  constructor(private readonly door: Door) {}

  @Post()
  apply(@By() caller: Caller, @Param('member') member: string, @Body() command: ApplyForMembership) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
