import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { context } from '../../eventstore/context.js';
import { EventStore } from '../../eventstore/store.js';
import { reason } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { Needs } from '../../web/needs.js';
import { Incarnations } from './incarnations.js';

/** Lets a log that lost signed events go on without them. The break, and why it was made, stay to be seen for ever. */
export class StartIncarnation {
  @Fits(reason)
  reason: string;
}

@CommandHandler(StartIncarnation)
export class StartIncarnationHandler implements ICommandHandler<StartIncarnation> {
  constructor(
    private readonly incarnations: Incarnations,
    private readonly store: EventStore,
  ) {}

  async execute() {
    return (await this.store.answered()) ?? this.incarnations.begin(context().association);
  }
}

@Needs('operate')
@Controller('api/:association/audit/incarnation')
export class StartIncarnationRoute {
  constructor(
    private readonly door: Door,
    private readonly incarnations: Incarnations,
  ) {}

  @Get()
  async standing(@By() { association }: Caller) {
    const { breaks, ...standing } = await this.incarnations.of(association);
    const shown = breaks.map(({ position, recordedAt, actor, onBehalfOf, reason: why, data }) => {
      const { incarnation, lost } = data;
      return { position, recordedAt, incarnation, lost, reason: why ?? null, actor: actor.id, onBehalfOf };
    });
    return { ...standing, breaks: shown };
  }

  @Needs('administer')
  @Post()
  start(@By() caller: Caller, @Body() command: StartIncarnation) {
    return this.door.give(caller, command);
  }
}
