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

/** Leaves a question open, which is a valid end: what is known does not decide it. */
export class LeaveQuestionOpen {
  question: string;

  @Fits(reason)
  reason: string;
}

@CommandHandler(LeaveQuestionOpen)
export class LeaveQuestionOpenHandler implements ICommandHandler<LeaveQuestionOpen> {
  constructor(
    private readonly store: EventStore,
    private readonly asked: AskedQuestions,
  ) {}

  async execute({ question: id }: LeaveQuestionOpen) {
    await this.asked.about(context().association, id);
    return this.store.decide(question, id, () => [{ type: 'QuestionLeftOpen', data: { question: id } }]);
  }
}

@Controller('api/:association/questions/:question/open')
export class LeaveQuestionOpenRoute {
  constructor(private readonly door: Door) {}

  @Post()
  leaveOpen(@By() caller: Caller, @Param('question') question: string, @Body() command: LeaveQuestionOpen) {
    return this.door.give(caller, Object.assign(command, { question }));
  }
}
