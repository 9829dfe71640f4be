import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, handle, word } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';

/** Records the id by which a government is known elsewhere, such as `wikidata` or, where it had none so far, `iso-3166-2`. */
export class AssignExternalId {
  member: string;

  @Fits(handle)
  scheme: string;

  @Fits(word(100))
  value: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(AssignExternalId)
export class AssignExternalIdHandler implements ICommandHandler<AssignExternalId> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, scheme, value, evidence }: AssignExternalId) {
    const government = await this.refs.member(member);
    const data = compact({ government, scheme, value, evidence });
    return this.store.decide(membership, government, () => [{ type: 'ExternalIdAssigned', data }]);
  }
}

@Controller('api/:association/members/:member/external-ids')
export class AssignExternalIdRoute {
  constructor(private readonly door: Door) {}

  @Post()
  assign(@By() caller: Caller, @Param('member') member: string, @Body() command: AssignExternalId) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
