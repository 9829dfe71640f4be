import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage as decider } from './coverage.decider.js';
import { type Rights, rights } from './events.js';

/** Says how much of an item's text may be handed on. */
export class SetCoverageRights {
  coverage: string;

  @Fits(rights)
  rights: Rights;

  @Fits(optional(reason))
  reason?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(SetCoverageRights)
export class SetCoverageRightsHandler implements ICommandHandler<SetCoverageRights> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ rights, evidence, ...command }: SetCoverageRights) {
    const coverage = await this.refs.coverage(command.coverage);
    return this.store.decide(decider, coverage, (state) =>
      state.rights === rights ? [] : [{ type: 'CoverageRightsSet', data: compact({ coverage, rights, evidence }) }],
    );
  }
}

@Controller('api/:association/coverage/:coverage/rights')
export class SetCoverageRightsRoute {
  constructor(private readonly door: Door) {}

  @Post()
  set(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: SetCoverageRights) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
