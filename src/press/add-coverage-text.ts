import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, list, optional, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage } from './coverage.decider.js';
import { layer, type Layer, source, type Source } from './events.js';

/** Adds text to an item that is in the record: its title as printed, its original, a translation, key points, its line in a digest's index. */
export class AddCoverageText {
  coverage: string;

  @Fits(optional(texts(1000)))
  title?: Record<string, string>;

  @Fits(optional(layer))
  original?: Layer;

  @Fits(optional(layer))
  translation?: Layer;

  @Fits(optional(layer))
  indexLine?: Layer;

  @Fits(optional(list(layer, 100)))
  keyPoints?: Layer[];

  @Fits(optional(source))
  source?: Source;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(AddCoverageText)
export class AddCoverageTextHandler implements ICommandHandler<AddCoverageText> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: AddCoverageText) {
    const id = await this.refs.coverage(command.coverage);
    return this.store.decide(coverage, id, () => [
      { type: 'CoverageTextAdded', data: compact({ ...command, coverage: id }) },
    ]);
  }
}

@Controller('api/:association/coverage/:coverage/text')
export class AddCoverageTextRoute {
  constructor(private readonly door: Door) {}

  @Post()
  add(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: AddCoverageText) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
