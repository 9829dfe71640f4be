import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';
import { EventLog } from '../eventstore/log.js';
import { EventStore } from '../eventstore/store.js';
import { type Bounds } from '../language/figures.js';
import { evidence, type Evidence, flag, id, optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { OwnAnswers } from '../web/own-answers.js';
import { today } from '../web/as-of.js';
import { isAlone } from './second-person.js';
import { question } from './question.decider.js';
import { AskedQuestions } from './questions/asked.js';

/** Stands by one claim, or by what the record itself says. A second person confirms it, where there is one. */
export class AnswerQuestion {
  question: string;

  @Fits(optional(id))
  claim?: string;

  /** True for what the record itself says now. */
  @Fits(optional(flag))
  own?: boolean;

  @Fits(reason)
  reason: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(AnswerQuestion)
export class AnswerQuestionHandler implements ICommandHandler<AnswerQuestion> {
  constructor(
    private readonly store: EventStore,
    private readonly log: EventLog,
    private readonly asked: AskedQuestions,
    private readonly answers: OwnAnswers,
  ) {}

  async execute({ question: id, claim, own, evidence }: AnswerQuestion) {
    const data = compact({ question: id, claim, own: own ? await this.own(id) : undefined, evidence });
    if (!own) await this.asked.about(context().association, id);
    return this.store.decide(question, id, () => [
      { type: 'AnswerProposed', data },
      ...(isAlone() ? [{ type: 'AnswerConfirmed' as const, data: { question: id } }] : []),
    ]);
  }

  /** What the record says now, kept with the answer as it may say otherwise later. */
  private async own(id: string) {
    const { association } = context();
    const about = await this.asked.about(association, id);
    const asOf = { association, trueOn: today(), knownOn: (await this.log.size(association)) - 1 };
    const answer = await this.answers.reading(asOf)(about);
    if (!answer) throw new Rejected('RecordHasAnAnswer', 'The record itself says nothing of this');
    const { value, bounds, said, words = {} } = answer;
    return compact({ value, ...(bounds && meant(bounds)), said: said ?? Object.values(words)[0] });
  }
}

/** A figure as the record knows it: exactly, at least, or between two. */
const meant = ([least, most]: Bounds) => {
  if (least === most) return { value: least };
  return most === Infinity
    ? { value: least, comparator: 'at-least' as const }
    : { value: least, upTo: most, comparator: 'between' as const };
};

@Controller('api/:association/questions/:question/answer')
export class AnswerQuestionRoute {
  constructor(private readonly door: Door) {}

  @Post()
  answer(@By() caller: Caller, @Param('question') question: string, @Body() command: AnswerQuestion) {
    return this.door.give(caller, Object.assign(command, { question }));
  }
}
