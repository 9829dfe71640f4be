import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, flag, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { successionKind } from './standing.shapes.js';
import { membership } from './membership.decider.js';

/**
 * Records that a member ceased to exist and which government took its place. The membership goes on in that one where it does not
 * belong already, unless `continues` is false.
 */
export class SucceedMember {
  member: string;

  @Fits(ref)
  successor: string;

  @Fits(optional(successionKind))
  kind?: 'merger' | 'succession' | 'division';

  @Fits(date)
  on: string;

  @Fits(optional(flag))
  continues?: boolean;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(SucceedMember)
export class SucceedMemberHandler implements ICommandHandler<SucceedMember> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, kind, on, continues, evidence, ...named }: SucceedMember) {
    const government = await this.refs.member(member);
    const successor = await this.refs.member(named.successor);
    const data = compact({ government, successor, kind, on, continues, evidence });
    return this.store.decide(membership, government, () => [{ type: 'MemberSucceeded', data }]);
  }
}

@Controller('api/:association/members/:member/succession')
export class SucceedMemberRoute {
  constructor(private readonly door: Door) {}

  @Post()
  succeed(@By() caller: Caller, @Param('member') member: string, @Body() command: SucceedMember) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
