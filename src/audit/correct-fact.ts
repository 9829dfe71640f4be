import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { EventStore } from '../eventstore/store.js';
import { count, evidence, type Evidence, reason } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { Fits } from '../web/fits.js';
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

  execute({ position, now, evidence }: CorrectFact) {
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
