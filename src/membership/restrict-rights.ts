import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { count, evidence, type Evidence, list, oneOf, optional, type Right, rights, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { rulesOfDay, rulesOver } from '../governance/events.js';
import { cited, onADay, Citing } from './cited.js';
import { membership } from './membership.decider.js';
import { Needs } from '../web/needs.js';

const someRights = list(oneOf(...rights), rights.length);

/** Records that rights of a member rest: by a body that may decide it, by the fee rule after so many unpaid years, or for a reason. Where
 * no rights are named, those rest that the fee rule of that day restricts. */
export class RestrictRights extends Citing {
  member: string;

  @Fits(optional(someRights))
  rights?: Right[];

  @Fits(optional(count))
  unpaidYears?: number;

  @Fits(optional(texts(500)))
  why?: Record<string, string | null>;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RestrictRights)
export class RestrictRightsHandler implements ICommandHandler<RestrictRights> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, unpaidYears, why, evidence, ...command }: RestrictRights) {
    const government = await this.refs.member(member);
    const { rules, ...by } = onADay(await cited(this.store, this.refs, command));
    const rights = command.rights ?? (await this.restrictedByFees(by.on));
    const judgedBy = by.body !== undefined || unpaidYears !== undefined ? rules : undefined;
    const data = compact({ government, rights, unpaidYears, why, ...by, rules: judgedBy, evidence });
    return this.store.decide(membership, government, () => [{ type: 'RightsRestricted', data }]);
  }

  private async restrictedByFees(on: string): Promise<Right[]> {
    const read = this.store.neighbours();
    return rulesOfDay(await read.fold(rulesOver, read.association), on)?.fees?.restricts ?? [];
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/restriction')
export class RestrictRightsRoute {
  constructor(private readonly door: Door) {}

  @Post()
  restrict(@By() caller: Caller, @Param('member') member: string, @Body() command: RestrictRights) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
