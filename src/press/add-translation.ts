import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, language, optional, sealed } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage } from './coverage.decider.js';
import { source, type Source } from './events.js';

/** Adds a translation of the whole original to an item; it stands beside earlier ones. */
export class AddTranslation {
  coverage: string;

  @Fits(language)
  language: string;

  @Fits(sealed(200_000))
  text: string;

  /** Who made it, and on which day. */
  @Fits(optional(sealed(200, 'K1')))
  by?: string;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(source))
  source?: Source;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(AddTranslation)
export class AddTranslationHandler implements ICommandHandler<AddTranslation> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ coverage: name, language, text, by, on, source, evidence }: AddTranslation) {
    const id = await this.refs.coverage(name);
    const translation = compact({ language, text, by, on });
    return this.store.decide(coverage, id, () => [
      { type: 'CoverageTextAdded', data: compact({ coverage: id, translation, source, evidence }) },
    ]);
  }
}

@Controller('api/:association/coverage/:coverage/translation')
export class AddTranslationRoute {
  constructor(private readonly door: Door) {}

  @Post()
  add(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: AddTranslation) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
