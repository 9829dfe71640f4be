import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';

/** Records that a government took its open application back. */
export class WithdrawApplication {
  member: string;

  @Fits(date)
  on: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(WithdrawApplication)
export class WithdrawApplicationHandler implements ICommandHandler<WithdrawApplication> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, on, evidence }: WithdrawApplication) {
    const government = await this.refs.member(member);
    return this.store.decide(membership, government, ({ applied }) => {
      const { category = 'full' } = applied ?? {};
      return [{ type: 'ApplicationWithdrawn', data: compact({ government, category, on, evidence }) }];
    });
  }
}

@Controller('api/:association/members/:member/application/withdrawal')
export class WithdrawApplicationRoute {
  constructor(private readonly door: Door) {}

  @Post()
  withdraw(@By() caller: Caller, @Param('member') member: string, @Body() command: WithdrawApplication) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
