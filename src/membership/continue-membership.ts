import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { isLed } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';
import { succession } from './neighbours.js';

/** Records that the membership of a government that ceased to exist goes on in its successor. Nothing is to be done where that
 * belongs already, or where nobody followed it in this one. */
export class ContinueMembership {
  member: string;

  @Fits(ref)
  predecessor: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ContinueMembership)
export class ContinueMembershipHandler implements ICommandHandler<ContinueMembership> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, evidence, ...named }: ContinueMembership) {
    const government = await this.refs.member(member);
    const predecessor = await this.refs.member(named.predecessor);
    const { successor, on, category } = await this.store.neighbours().fold(succession, predecessor);
    return this.store.decide(membership, government, (state) => {
      if (successor !== government || on === undefined || category === null) {
        // What a succession leads to may find another one; a person is told that there is none.
        if (isLed()) return [];
        const detail = 'No member of this category ended in this one on that day';
        throw new Rejected('ContinuationFollowsSuccession', detail, 'predecessor');
      }
      if (state.category !== null && state.category !== 'observer') return [];
      return [{ type: 'MembershipContinued', data: compact({ government, predecessor, category, on, evidence }) }];
    });
  }
}

@Controller('api/:association/members/:member/continuation')
export class ContinueMembershipRoute {
  constructor(private readonly door: Door) {}

  @Post()
  go(@By() caller: Caller, @Param('member') member: string, @Body() command: ContinueMembership) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
