import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage as decider } from './coverage.decider.js';
import { share } from './events.js';

/** Says that two items are not of one text, so that it is not suggested again. */
export class MarkNoReprint {
  coverage: string;

  @Fits(ref)
  of: string;

  /** The share by which it was suggested. */
  @Fits(optional(share))
  score?: number;

  @Fits(optional(reason))
  reason?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(MarkNoReprint)
export class MarkNoReprintHandler implements ICommandHandler<MarkNoReprint> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ score, evidence, ...command }: MarkNoReprint) {
    const coverage = await this.refs.coverage(command.coverage);
    const of = await this.refs.coverage(command.of);
    const data = compact({ coverage, of, score, evidence });
    return this.store.decide(decider, coverage, (state) =>
      state.apart.includes(of) ? [] : [{ type: 'MarkedNoReprintOf', data }],
    );
  }
}

@Controller('api/:association/coverage/:coverage/no-reprint')
export class MarkNoReprintRoute {
  constructor(private readonly door: Door) {}

  @Post()
  mark(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: MarkNoReprint) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
