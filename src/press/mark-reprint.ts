import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage as decider } from './coverage.decider.js';
import { sameness, type Sameness, share } from './events.js';

/** Says that an item prints the text of another again, or one that was made of it. */
export class MarkReprint {
  coverage: string;

  @Fits(ref)
  of: string;

  /** `reprint` where nothing is said. */
  @Fits(optional(sameness))
  kind?: Sameness;

  /** The share by which it was suggested. */
  @Fits(optional(share))
  score?: number;

  @Fits(optional(reason))
  reason?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(MarkReprint)
export class MarkReprintHandler implements ICommandHandler<MarkReprint> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ kind = 'reprint', score, evidence, ...command }: MarkReprint) {
    const coverage = await this.refs.coverage(command.coverage);
    const of = await this.refs.coverage(command.of);
    const data = compact({ coverage, of, kind, score, evidence });
    return this.store.decide(decider, coverage, (state) =>
      state.of === of ? [] : [{ type: 'MarkedReprintOf', data }],
    );
  }
}

@Controller('api/:association/coverage/:coverage/reprint')
export class MarkReprintRoute {
  constructor(private readonly door: Door) {}

  @Post()
  mark(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: MarkReprint) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
