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

/** Records that a body put an open application off, by a decision or at a meeting, or that nobody says who did (`reported`). */
export class DeferMembership extends Citing {
  member: string;

  @Fits(optional(oneOf('decision', 'reported')))
  basis?: 'decision' | 'reported';

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(DeferMembership)
export class DeferMembershipHandler implements ICommandHandler<DeferMembership> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, basis = 'decision', evidence, ...citing }: DeferMembership) {
    const government = await this.refs.member(member);
    const by = onADay(await cited(this.store, this.refs, citing));
    return this.store.decide(membership, government, ({ applied }) => {
      const { category = 'full' } = applied ?? {};
      return [{ type: 'MembershipDeferred', data: compact({ government, category, basis, ...by, evidence }) }];
    });
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/deferral')
export class DeferMembershipRoute {
  constructor(private readonly door: Door) {}

  @Post()
  defer(@By() caller: Caller, @Param('member') member: string, @Body() command: DeferMembership) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
