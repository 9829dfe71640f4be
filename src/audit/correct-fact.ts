import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { context } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { count, evidence, type Evidence, reason } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { streamOf } from './incarnation/breaks.js';
import { Needs } from '../web/needs.js';

const now = value('data', (given): given is object | null => typeof given === 'object' && !Array.isArray(given), {
  oneOf: [{ type: 'object' }, { type: 'null' }],
  description: 'What the fact says now, in the shape of its type; null takes it back',
});

/** Puts other data in the place of a recorded fact, or takes the fact back. What was believed before stays to be seen. */
export class CorrectFact {
  @Fits(count)
  position: number;

  @Fits(now)
  now: object | null;

  @Fits(reason)
  reason: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(CorrectFact)
export class CorrectFactHandler implements ICommandHandler<CorrectFact> {
  constructor(private readonly store: EventStore) {}

  async execute({ position, now, evidence }: CorrectFact) {
    const { association } = context();
    const [event] = Number.isSafeInteger(position) ? await this.store.log.read(association, position, 1) : [];
    if (event?.stream === streamOf(association))
      throw new Rejected('BreaksStand', 'That the log was begun anew stands as it was recorded');
    return this.store.correct(position, now, evidence);
  }
}

@Needs('ask-correction')
@Controller('api/:association/corrections')
export class CorrectFactRoute {
  constructor(private readonly door: Door) {}

  @Post()
  correct(@By() caller: Caller, @Body() command: CorrectFact) {
    return this.door.give(caller, command);
  }
}
