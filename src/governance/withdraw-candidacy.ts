import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { count, date, evidence, type Evidence } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { chairmanship } from './chair.decider.js';

/** Records that a member no longer stands for a term of the chair. */
export class WithdrawCandidacy {
  @Fits(ref)
  member: string;

  @Fits(count)
  term: number;

  @Fits(date)
  on: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(WithdrawCandidacy)
export class WithdrawCandidacyHandler implements ICommandHandler<WithdrawCandidacy> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, ...withdrawal }: WithdrawCandidacy) {
    const data = compact({ government: await this.refs.member(member), ...withdrawal });
    return this.store.decide(chairmanship, context().association, () => [{ type: 'CandidacyWithdrawn', data }]);
  }
}

@Controller('api/:association/chairs/candidacy/withdrawal')
export class WithdrawCandidacyRoute {
  constructor(private readonly door: Door) {}

  @Post()
  withdraw(@By() caller: Caller, @Body() command: WithdrawCandidacy) {
    return this.door.give(caller, command);
  }
}
