import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Door } from '../access/door.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { oneOf } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { readForm } from './forms.js';
import { type QuestionState, states } from './questions/answers.js';
import { QuestionPage } from './questions/question.page.js';
import { QuestionsPage } from './questions/questions.page.js';
import { QuestionRecord, Questions } from './questions/questions.query.js';
import { questionIn } from './questions.route.js';

export class QuestionsPageParameters extends PageParameters {
  @May(ref)
  meeting?: string;

  @May(oneOf(...states))
  state?: QuestionState;
}

/** The pages on questions: what is asked, one question, and its forms. */
@ApiExcludeController()
@MayLag()
@Controller(':association/questions')
export class QuestionsPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly door: Door,
  ) {}

  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { meeting, state, ...times }: QuestionsPageParameters,
  ) {
    const view = await this.views.open(request, times);
    const { asOf } = view;
    const of = await maybe((name) => this.refs.meeting(name, asOf.association), meeting);
    const found = await this.queries.execute(new Questions(asOf, { meeting: of, state }));
    const all = of === undefined && state === undefined ? found : await this.queries.execute(new Questions(asOf));
    const meetings = new Map(
      all.items.flatMap(({ about }) => (about.meeting ? [[about.meeting.id, about.meeting]] : [])),
    );
    const shown = { answer: found, meetings: [...meetings.values()], filter: { meeting, state } };
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

  @Post(':question/:act')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async decide(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Param('question') name: string,
    @Param('act') act: string,
  ) {
    const { command, version } = await readForm(request, act, questionIn(name));
    await this.door.give({ ...caller, ...(version !== undefined && { ifVersion: version }) }, command);
    return { url: `/${String(request.params['association'])}/questions/${name}`, statusCode: 303 };
  }
}
