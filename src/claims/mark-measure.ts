import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { id, oneOf, optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { aboutOf, type Measure, measures, type Moment, moments, questionOf } from './events.js';
import { question } from './question.decider.js';
import { AskedQuestions } from './questions/asked.js';

/** Marks that a claim counts something else than it seemed, by which it belongs to another question. */
export class MarkMeasure {
  question: string;

  @Fits(id)
  claim: string;

  @Fits(oneOf(...measures))
  measure: Measure;

  @Fits(optional(oneOf(...moments)))
  when?: Moment;

  @Fits(reason)
  reason: string;
}

@CommandHandler(MarkMeasure)
export class MarkMeasureHandler implements ICommandHandler<MarkMeasure> {
  constructor(
    private readonly store: EventStore,
    private readonly asked: AskedQuestions,
  ) {}

  async execute({ question: seenIn, claim, measure, when }: MarkMeasure) {
    const { association } = context();
    const home = await this.asked.home(claim, seenIn);
    const about = aboutOf({ ...(await this.asked.claimed(claim)), measure, when });
    if (!about) throw new Rejected('ClaimIsAboutSomething', 'The claim does not say of what it would then be', 'when');
    const data = compact({ question: home, claim, measure, when, into: questionOf(association, about) });
    return this.store.decide(question, home, () => [{ type: 'ClaimMeasureMarked', data }]);
  }
}

@Controller('api/:association/questions/:question/measure')
export class MarkMeasureRoute {
  constructor(private readonly door: Door) {}

  @Post()
  mark(@By() caller: Caller, @Param('question') question: string, @Body() command: MarkMeasure) {
    return this.door.give(caller, Object.assign(command, { question }));
  }
}
