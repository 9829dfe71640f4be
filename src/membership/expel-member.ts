import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, onADay, Citing } from './cited.js';
import { membership } from './membership.decider.js';
import { Needs } from '../web/needs.js';

/** Records that a member was expelled, by a decision or a body that may, or by nobody knows whom (`reported`). */
export class ExpelMember extends Citing {
  member: string;

  @Fits(optional(oneOf('decision', 'reported')))
  basis?: 'decision' | 'reported';

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ExpelMember)
export class ExpelMemberHandler implements ICommandHandler<ExpelMember> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, basis = 'decision', evidence, ...citing }: ExpelMember) {
    const government = await this.refs.member(member);
    const by = onADay(await cited(this.store, this.refs, citing));
    const data = compact({ government, basis, ...by, evidence });
    return this.store.decide(membership, government, () => [{ type: 'MemberExpelled', data }]);
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/expulsion')
export class ExpelMemberRoute {
  constructor(private readonly door: Door) {}

  @Post()
  expel(@By() caller: Caller, @Param('member') member: string, @Body() command: ExpelMember) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
