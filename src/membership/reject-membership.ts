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

/** Records that a body refused an open application, by a decision or at a meeting, or that nobody says who did (`reported`). */
export class RejectMembership extends Citing {
  member: string;

  @Fits(optional(oneOf('decision', 'reported')))
  basis?: 'decision' | 'reported';

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RejectMembership)
export class RejectMembershipHandler implements ICommandHandler<RejectMembership> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, basis = 'decision', evidence, ...citing }: RejectMembership) {
    const government = await this.refs.member(member);
    const by = onADay(await cited(this.store, this.refs, citing));
    return this.store.decide(membership, government, ({ applied }) => {
      const { category = 'full' } = applied ?? {};
      return [{ type: 'MembershipRejected', data: compact({ government, category, basis, ...by, evidence }) }];
    });
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/rejection')
export class RejectMembershipRoute {
  constructor(private readonly door: Door) {}

  @Post()
  reject(@By() caller: Caller, @Param('member') member: string, @Body() command: RejectMembership) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
