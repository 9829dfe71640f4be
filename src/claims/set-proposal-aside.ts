import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { Refs } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { claim, sayingOf } from './claim.decider.js';
import { ClaimFields, statementOf } from './claim-fields.js';

/** Sets aside what was found in an item of coverage, so that it is not proposed again. It can still be recorded as a claim. */
export class SetProposalAside extends ClaimFields {
  @Fits(reason)
  reason: string;
}

@CommandHandler(SetProposalAside)
export class SetProposalAsideHandler implements ICommandHandler<SetProposalAside> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ reason: _, ...command }: SetProposalAside) {
    const statement = await statementOf(this.refs, command);
    const coverage = command.evidence?.find((source) => source.coverage !== undefined)?.coverage;
    const id = sayingOf(context().association, command.evidence, statement);
    if (coverage === undefined)
      throw new Rejected('ProposalNamesItsItem', 'A proposal comes from an item of coverage, which its evidence names');
    if (id === undefined)
      throw new Rejected('ClaimIsAboutSomething', 'A claim is about a meeting or about a day', 'meeting');
    const data = { ...statement, claim: id, coverage };
    return this.store.decide(claim, id, () => [{ type: 'ProposalSetAside', data }]);
  }
}

@Controller('api/:association/claims/set-aside')
export class SetProposalAsideRoute {
  constructor(private readonly door: Door) {}

  @Post()
  setAside(@By() caller: Caller, @Body() command: SetProposalAside) {
    return this.door.give(caller, command);
  }
}
