import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { isLed } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { category, type Category, evidence, type Evidence, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, Citing } from './cited.js';
import { isAdmittedBy, membership } from './membership.decider.js';
import { Needs } from '../web/needs.js';

/**
 * Records that a government was admitted. With a `decision` the body, meeting, day and rules come from it; without one the body
 * is named, or nobody is known to have decided (`reported`), or it was there at the founding, or joined by an act of its own
 * (`accession`), which needs no application where the rules of that day know it. What the decision did already is not done again, unless another
 * day is named; what a decision leads to is not done where it was recorded without it.
 */
export class ApproveMembership extends Citing {
  member: string;

  @Fits(optional(category))
  category?: Category;

  @Fits(optional(oneOf('decision', 'founding', 'accession', 'reported')))
  basis?: 'decision' | 'founding' | 'accession' | 'reported';

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
    const { basis = 'decision', category = 'full', evidence } = command;
    const { on, decision, meeting, body, rules } = await cited(this.store, this.refs, command);
    if (on === undefined)
      throw new Rejected('ApprovalHasADay', 'Name the day of the approval, or the decision that has one', 'on');
    const judgedBy = body === undefined && basis !== 'accession' ? undefined : rules;
    const data = compact({ government, category, on, basis, decision, meeting, body, rules: judgedBy, evidence });
    return this.store.decide(membership, government, (state) =>
      isAdmittedBy(state, data, { day: command.on, led: isLed() }) ? [] : [{ type: 'MembershipApproved', data }],
    );
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/approval')
export class ApproveMembershipRoute {
  constructor(private readonly door: Door) {}

  @Post()
  approve(@By() caller: Caller, @Param('member') member: string, @Body() command: ApproveMembership) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
