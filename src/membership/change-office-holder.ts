import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { type Names } from '../language/names.js';
import { date, evidence, type Evidence, names, optional, texts, unlistedId } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';

/** Records who holds a government's highest office from a day on. `person` is given where the person is in the record already. */
export class ChangeOfficeHolder {
  member: string;

  @Fits(optional(unlistedId))
  person?: string;

  @Fits(texts(200, 'K0'))
  name: Record<string, string>;

  @Fits(names)
  office: Names;

  @Fits(date)
  from: string;

  @Fits(optional(date))
  until?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ChangeOfficeHolder)
export class ChangeOfficeHolderHandler implements ICommandHandler<ChangeOfficeHolder> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, person = newId(), ...holder }: ChangeOfficeHolder) {
    const government = await this.refs.member(member);
    const data = compact({ government, person, ...holder });
    return this.store.decide(membership, government, () => [{ type: 'OfficeHolderChanged', data }]);
  }
}

@Controller('api/:association/members/:member/office-holder')
export class ChangeOfficeHolderRoute {
  constructor(private readonly door: Door) {}

  @Post()
  change(@By() caller: Caller, @Param('member') member: string, @Body() command: ChangeOfficeHolder) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
