import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { Refs } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { claim, sayingOf } from './claim.decider.js';
import { ClaimFields, statementOf } from './claim-fields.js';

/**
 * Records what a source says about a meeting, a day, a member or the founding. What one item of coverage says of one thing is one
 * claim, however often it is accepted.
 */
export class RecordClaim extends ClaimFields {}

@CommandHandler(RecordClaim)
export class RecordClaimHandler implements ICommandHandler<RecordClaim> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: RecordClaim) {
    const statement = await statementOf(this.refs, command);
    const id = sayingOf(context().association, command.evidence, statement) ?? newId();
    return this.store.decide(claim, id, () => [{ type: 'ClaimRecorded', data: { ...statement, claim: id } }]);
  }
}

@Controller('api/:association/claims')
export class RecordClaimRoute {
  constructor(private readonly door: Door) {}

  @Post()
  record(@By() caller: Caller, @Body() command: RecordClaim) {
    return this.door.give(caller, command);
  }
}
