import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, names, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { type Names } from '../language/names.js';
import { nameKind, type NameKind } from './government.shapes.js';
import { membership } from './membership.decider.js';

/** Records a name of a government by language: its official one from a day on, one it had before, or one it goes by beside that. */
export class RenameMember {
  member: string;

  @Fits(names)
  names: Names;

  @Fits(optional(nameKind))
  kind?: NameKind;

  @Fits(optional(date))
  from?: string;

  @Fits(optional(date))
  until?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RenameMember)
export class RenameMemberHandler implements ICommandHandler<RenameMember> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, names, kind = 'official', from, until, evidence }: RenameMember) {
    const government = await this.refs.member(member);
    const data = compact({ government, names, kind, from, until, evidence });
    return this.store.decide(membership, government, () => [{ type: 'MemberRenamed', data }]);
  }
}

@Controller('api/:association/members/:member/names')
export class RenameMemberRoute {
  constructor(private readonly door: Door) {}

  @Post()
  rename(@By() caller: Caller, @Param('member') member: string, @Body() command: RenameMember) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
