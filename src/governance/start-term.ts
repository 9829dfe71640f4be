import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { count, date, evidence, type Evidence, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { chairmanship, startTerm } from './chair.decider.js';

/** Records that an elected member took the chair; the term before ends with it. `named` is the period the association named. */
export class StartTerm {
  @Fits(ref)
  member: string;

  @Fits(count)
  term: number;

  @Fits(date)
  on: string;

  @Fits(optional(date))
  named?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(StartTerm)
export class StartTermHandler implements ICommandHandler<StartTerm> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, ...term }: StartTerm) {
    const government = await this.refs.member(member);
    const start = compact({ government, ...term });
    return this.store.decide(chairmanship, context().association, (state) => startTerm(state, start));
  }
}

@Controller('api/:association/chairs/term')
export class StartTermRoute {
  constructor(private readonly door: Door) {}

  @Post()
  start(@By() caller: Caller, @Body() command: StartTerm) {
    return this.door.give(caller, command);
  }
}
