import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, list, oneOf, optional, type Right, rights, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, onADay, Citing } from './cited.js';
import { membership } from './membership.decider.js';
import { Needs } from '../web/needs.js';

const someRights = list(oneOf(...rights), rights.length);

/** Records that a member may use rights again that rested; all that rest where none are named. */
export class RestoreRights extends Citing {
  member: string;

  @Fits(optional(someRights))
  rights?: Right[];

  @Fits(optional(texts(500)))
  why?: Record<string, string | null>;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RestoreRights)
export class RestoreRightsHandler implements ICommandHandler<RestoreRights> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, why, evidence, ...command }: RestoreRights) {
    const government = await this.refs.member(member);
    const { rules, ...by } = onADay(await cited(this.store, this.refs, command));
    const judgedBy = by.body === undefined ? undefined : rules;
    return this.store.decide(membership, government, ({ restricted }) => {
      const rights = command.rights ?? (Object.keys(restricted) as Right[]);
      const data = compact({ government, rights, why, ...by, rules: judgedBy, evidence });
      return [{ type: 'RightsRestored', data }];
    });
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/restoration')
export class RestoreRightsRoute {
  constructor(private readonly door: Door) {}

  @Post()
  restore(@By() caller: Caller, @Param('member') member: string, @Body() command: RestoreRights) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
