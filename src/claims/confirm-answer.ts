import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { Keyring } from '../access/keys/keyring.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { question } from './question.decider.js';
import { AskedQuestions } from './questions/asked.js';
import { asSecond } from './second-person.js';
import { Needs } from '../web/needs.js';

/** Confirms, as a second person, the answer that somebody proposed. */
export class ConfirmAnswer {
  question: string;

  @Fits(optional(reason))
  reason?: string;
}

@CommandHandler(ConfirmAnswer)
export class ConfirmAnswerHandler implements ICommandHandler<ConfirmAnswer> {
  constructor(
    private readonly store: EventStore,
    private readonly asked: AskedQuestions,
    private readonly keyring: Keyring,
  ) {}

  async execute({ question: id }: ConfirmAnswer) {
    await this.asked.about(context().association, id);
    const { by } = await this.store.neighbours().fold(question, id);
    return asSecond(by, by && (await this.keyring.personBehind(by)), () =>
      this.store.decide(question, id, () => [{ type: 'AnswerConfirmed', data: { question: id } }]),
    );
  }
}

@Needs('approve')
@Controller('api/:association/questions/:question/confirmation')
export class ConfirmAnswerRoute {
  constructor(private readonly door: Door) {}

  @Post()
  confirm(@By() caller: Caller, @Param('question') question: string, @Body() command: ConfirmAnswer) {
    return this.door.give(caller, Object.assign(command, { question }));
  }
}
