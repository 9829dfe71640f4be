import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';

/** Records that a government left the association by its own will. */
export class WithdrawMembership {
  member: string;

  @Fits(date)
  on: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(WithdrawMembership)
export class WithdrawMembershipHandler implements ICommandHandler<WithdrawMembership> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, on, evidence }: WithdrawMembership) {
    const government = await this.refs.member(member);
    const data = compact({ government, on, evidence });
    return this.store.decide(membership, government, () => [{ type: 'MembershipWithdrawn', data }]);
  }
}

@Controller('api/:association/members/:member/withdrawal')
export class WithdrawMembershipRoute {
  constructor(private readonly door: Door) {}

  @Post()
  withdraw(@By() caller: Caller, @Param('member') member: string, @Body() command: WithdrawMembership) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
