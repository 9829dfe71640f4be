import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { oneOf } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { type QuestionState, states } from './questions/answers.js';
import { QuestionPage } from './questions/question.page.js';
import { QuestionReading } from './questions/reading.js';
import { checkPage, pageNumber } from '../web/turn.js';
import { PER_PAGE, QuestionsPage } from './questions/questions.page.js';
import { QuestionsInPart } from './questions/questions-part.query.js';
import { QuestionRecord } from './questions/questions.query.js';
import { questionIn } from './questions.route.js';

export class QuestionsPageParameters extends PageParameters {
  @May(ref)
  meeting?: string;

  @May(oneOf(...states))
  state?: QuestionState;

  @May(pageNumber)
  page?: string;
}

/** The pages on questions: what is asked, and one question. */
@ApiExcludeController()
@MayLag()
@Controller(':association/questions')
export class QuestionsPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly reading: QuestionReading,
  ) {}

  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { meeting, state, page: asked = '1', ...times }: QuestionsPageParameters,
  ) {
    const view = await this.views.open(request, times);
    const { asOf } = view;
    const of = await maybe((name) => this.refs.meeting(name, asOf.association), meeting);
    const page = Number(asked);
    const filter = { meeting: of, state };
    const [found, all] = await Promise.all([
      this.queries.execute(new QuestionsInPart(asOf, filter, (page - 1) * PER_PAGE, PER_PAGE)),
      this.reading.asked(asOf),
    ]);
    checkPage(page, found.items);
    const meetings = new Map(all.flatMap(({ about }) => (about.meeting ? [[about.meeting.id, about.meeting]] : [])));
    const shown = { answer: found, meetings: [...meetings.values()], filter: { meeting, state }, page };
    return answer(response, view, QuestionsPage(view, shown));
  }

  @Get(':question')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('question') name: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const question = await this.queries.execute(new QuestionRecord(view.asOf, questionIn(name)));
    const citing = await this.views.citing(view, question);
    return answer(response, citing, QuestionPage(citing, question));
  }
}
