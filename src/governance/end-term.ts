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

/** Records that a term ended where no other begins with it. */
export class EndTerm {
  @Fits(ref)
  member: string;

  @Fits(count)
  term: number;

  @Fits(date)
  on: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(EndTerm)
export class EndTermHandler implements ICommandHandler<EndTerm> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, ...term }: EndTerm) {
    const data = compact({ government: await this.refs.member(member), ...term });
    return this.store.decide(chairmanship, context().association, () => [{ type: 'TermEnded', data }]);
  }
}

@Controller('api/:association/chairs/end')
export class EndTermRoute {
  constructor(private readonly door: Door) {}

  @Post()
  end(@By() caller: Caller, @Body() command: EndTerm) {
    return this.door.give(caller, command);
  }
}
