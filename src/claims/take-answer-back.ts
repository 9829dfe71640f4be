import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { question } from './question.decider.js';
import { AskedQuestions } from './questions/asked.js';
import { Needs } from '../web/needs.js';

/** Takes back what was stood by, proposed or confirmed, or that the question was to stay open. */
export class TakeAnswerBack {
  question: string;

  @Fits(reason)
  reason: string;
}

@CommandHandler(TakeAnswerBack)
export class TakeAnswerBackHandler implements ICommandHandler<TakeAnswerBack> {
  constructor(
    private readonly store: EventStore,
    private readonly asked: AskedQuestions,
  ) {}

  async execute({ question: id }: TakeAnswerBack) {
    await this.asked.about(context().association, id);
    return this.store.decide(question, id, () => [{ type: 'AnswerTakenBack', data: { question: id } }]);
  }
}

@Needs('approve')
@Controller('api/:association/questions/:question/withdrawal')
export class TakeAnswerBackRoute {
  constructor(private readonly door: Door) {}

  @Post()
  takeBack(@By() caller: Caller, @Param('question') question: string, @Body() command: TakeAnswerBack) {
    return this.door.give(caller, Object.assign(command, { question }));
  }
}
