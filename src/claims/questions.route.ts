import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { NotFound } from '../eventstore/errors.js';
import { isId } from '../language/ids.js';
import { oneOf, optional } from '../language/nouns.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { Fits } from '../web/fits.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { type QuestionState, states } from './questions/answers.js';
import { Claims } from './questions/claims.query.js';
import { claimsSheet } from './questions/claims.sheet.js';
import { QuestionRecord, Questions } from './questions/questions.query.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { questionsSheet } from './questions/questions.sheet.js';

export class QuestionsParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(oneOf(...states)))
  state?: QuestionState;
}

export class ClaimsParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(optional(ref))
  coverage?: string;

  @Fits(optional(ref))
  meeting?: string;
}

/** The id of a question in an address. Throws `NotFound`. */
export const questionIn = (name: string): string => {
  if (!isId(name)) throw new NotFound('question', name);
  return name;
};

/** What is asked because sources say something of it, one question with all that was said, and the claims themselves. */
@Controller('api/:association')
export class QuestionsRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get('questions')
  @AsSheet(questionsSheet)
  async list(@By() { association }: Caller, @Query() { meeting, state }: QuestionsParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const of = await maybe((name) => this.refs.meeting(name, association), meeting);
    const answer = await this.queries.execute(new Questions(asOf, { meeting: of, state }));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ id }) => id);
  }

  @Get('questions/:question')
  async one(@By() { association }: Caller, @Param('question') name: string, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    return { asOf: answered(asOf), ...(await this.queries.execute(new QuestionRecord(asOf, questionIn(name)))) };
  }

  @Get('claims')
  @AsSheet(claimsSheet)
  async claims(@By() { association }: Caller, @Query() filter: ClaimsParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const coverage = await maybe((name) => this.refs.coverage(name, association), filter.coverage);
    const meeting = await maybe((name) => this.refs.meeting(name, association), filter.meeting);
    const answer = await this.queries.execute(new Claims(asOf, { coverage, meeting }));
    return walk.page({ asOf: answered(asOf), ...answer }, ({ id }) => id);
  }
}
