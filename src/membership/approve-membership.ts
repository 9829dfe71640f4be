import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { rulesOfDay, rulesOver } from '../governance/events.js';
import { category, type Category, date, evidence, type Evidence, handle, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';
import { admission } from './neighbours.js';

/**
 * Records that a government was admitted. With a `decision` the body, meeting, day and rules come from it; without one the body
 * is named, or nobody is known to have decided (`reported`), or it was there at the founding.
 */
export class ApproveMembership {
  member: string;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(category))
  category?: Category;

  @Fits(optional(oneOf('decision', 'founding', 'reported')))
  basis?: 'decision' | 'founding' | 'reported';

  @Fits(optional(ref))
  decision?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(handle))
  body?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ApproveMembership)
export class ApproveMembershipHandler implements ICommandHandler<ApproveMembership> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: ApproveMembership) {
    const government = await this.refs.member(command.member);
    const decision = await maybe(this.refs.decision, command.decision);
    const { basis = 'decision', category = 'full', evidence } = command;
    const read = this.store.neighbours();
    const decided = decision === undefined ? undefined : await read.fold(admission, decision);
    const on = command.on ?? decided?.on;
    if (on === undefined)
      throw new Rejected('ApprovalHasADay', 'Name the day of the approval, or the decision that has one');
    const body = command.body ?? decided?.body;
    const meeting = (await maybe(this.refs.meeting, command.meeting)) ?? decided?.meeting;
    const rules =
      body === undefined ? undefined : rulesOfDay(await read.fold(rulesOver, read.association), on)?.version;
    const data = compact({ government, category, on, basis, decision, meeting, body, rules, evidence });
    return this.store.decide(membership, government, () => [{ type: 'MembershipApproved', data }]);
  }
}

@Controller('api/:association/members/:member/approval')
export class ApproveMembershipRoute {
  constructor(private readonly door: Door) {}

  @Post()
  approve(@By() caller: Caller, @Param('member') member: string, @Body() command: ApproveMembership) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
