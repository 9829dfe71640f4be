import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, language, list, optional, sealed } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage } from './coverage.decider.js';
import { source, type Source } from './events.js';

/** Adds what somebody found to be the key points of an item, in one language. */
export class AddKeyPoints {
  coverage: string;

  @Fits(language)
  language: string;

  @Fits(list(sealed(200_000), 100))
  points: string[];

  /** Who made them, and on which day. */
  @Fits(optional(sealed(200, 'K1')))
  by?: string;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(source))
  source?: Source;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(AddKeyPoints)
export class AddKeyPointsHandler implements ICommandHandler<AddKeyPoints> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ coverage: name, language, points, by, on, source, evidence }: AddKeyPoints) {
    const id = await this.refs.coverage(name);
    const keyPoints = points.map((text) => compact({ language, text, by, on }));
    return this.store.decide(coverage, id, () => [
      { type: 'CoverageTextAdded', data: compact({ coverage: id, keyPoints, source, evidence }) },
    ]);
  }
}

@Controller('api/:association/coverage/:coverage/key-points')
export class AddKeyPointsRoute {
  constructor(private readonly door: Door) {}

  @Post()
  add(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: AddKeyPoints) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
