import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { category, type Category, evidence, type Evidence, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, onADay, Citing } from './cited.js';
import { membership } from './membership.decider.js';
import { Needs } from '../web/needs.js';

/** Records that a member belongs in another category from a day on; it stays the same member. */
export class ChangeCategory extends Citing {
  member: string;

  @Fits(category)
  category: Category;

  @Fits(optional(oneOf('decision', 'reported')))
  basis?: 'decision' | 'reported';

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ChangeCategory)
export class ChangeCategoryHandler implements ICommandHandler<ChangeCategory> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, category, basis = 'decision', evidence, ...citing }: ChangeCategory) {
    const government = await this.refs.member(member);
    const by = onADay(await cited(this.store, this.refs, citing));
    const data = compact({ government, category, basis, ...by, evidence });
    return this.store.decide(membership, government, () => [{ type: 'CategoryChanged', data }]);
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/category')
export class ChangeCategoryRoute {
  constructor(private readonly door: Door) {}

  @Post()
  change(@By() caller: Caller, @Param('member') member: string, @Body() command: ChangeCategory) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
