import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional, reason, word } from '../language/nouns.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { RightsDefaults } from './coverage/rights.query.js';
import { rightsSheet } from './coverage/rights.sheet.js';
import { Fits } from '../web/fits.js';
import { type Rights, rights } from './events.js';
import { rightsDefault } from './rights-default.decider.js';

export class RightsParameters extends InFormats(AsOfQuery) {}

/** Says how much of items may be handed on from a day on: of an outlet's, or of all. */
export class SetRightsDefault {
  @Fits(optional(word(200)))
  outlet?: string;

  @Fits(rights)
  rights: Rights;

  @Fits(date)
  since: string;

  @Fits(optional(reason))
  reason?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(SetRightsDefault)
export class SetRightsDefaultHandler implements ICommandHandler<SetRightsDefault> {
  constructor(private readonly store: EventStore) {}

  execute({ outlet, rights, since, evidence }: SetRightsDefault) {
    return this.store.decide(rightsDefault, context().association, () => [
      { type: 'RightsDefaultSet', data: compact({ outlet, rights, since, evidence }) },
    ]);
  }
}

@Controller('api/:association/coverage-rights')
export class SetRightsDefaultRoute {
  constructor(
    private readonly door: Door,
    private readonly queries: QueryBus,
    private readonly times: Times,
  ) {}

  @Get()
  @AsSheet(rightsSheet)
  async list(@By() { association }: Caller, @Query() times: RightsParameters) {
    const asOf = await this.times.asOf(association, times);
    return { asOf: answered(asOf), items: await this.queries.execute(new RightsDefaults(asOf)) };
  }

  @Post()
  set(@By() caller: Caller, @Body() command: SetRightsDefault) {
    return this.door.give(caller, command);
  }
}
