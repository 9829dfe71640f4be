import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, oneOf, optional, texts, word } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { acting, type Acting, actorOf } from './acting.js';
import { roles } from './events.js';
import { meeting } from './meeting.decider.js';

/** Records who presided over a meeting, moderated it or kept its minutes: over all of it, on some days, or over one item. */
export class TakeRole {
  meeting: string;

  @Fits(oneOf(...roles))
  role: (typeof roles)[number];

  @Fits(acting)
  by: Acting;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(word(20)))
  item?: string;

  @Fits(optional(texts(500)))
  note?: Record<string, string | null>;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(TakeRole)
export class TakeRoleHandler implements ICommandHandler<TakeRole> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: TakeRole) {
    const id = await this.refs.meeting(command.meeting);
    const by = await actorOf(this.refs, command.by);
    const data = compact({ ...command, meeting: id, by });
    return this.store.decide(meeting, id, () => [{ type: 'RoleTaken', data }]);
  }
}

@Controller('api/:association/meetings/:meeting/roles')
export class TakeRoleRoute {
  constructor(private readonly door: Door) {}

  @Post()
  take(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: TakeRole) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
