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
import { May, PageParameters, period } from '../web/page-parameters.js';
import { CommitmentPage } from './register/commitment.page.js';
import { CommitmentsPage } from './register/commitments.page.js';
import { CommitmentRecord, Commitments } from './register/commitments.query.js';
import { type State, states } from './register/state.js';

export class CommitmentsPageParameters extends PageParameters {
  @May(ref)
  member?: string;

  @May(oneOf(...states))
  state?: State;

  @May(period)
  due?: string;
}

/** The pages on commitments: what is open, and one of them. */
@ApiExcludeController()
@MayLag()
@Controller(':association/commitments')
export class CommitmentsPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
  ) {}

  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { member: name, state, due, ...times }: CommitmentsPageParameters,
  ) {
    const view = await this.views.open(request, times);
    const member = await maybe((given) => this.refs.member(given, view.asOf.association), name);
    const commitments = await this.queries.execute(new Commitments(view.asOf, { member, state, due }));
    return answer(response, view, CommitmentsPage(view, commitments, { member: name, state, due }));
  }

  @Get(':commitment')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('commitment') name: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const id = await this.refs.commitment(name, view.asOf.association);
    const commitment = await this.queries.execute(new CommitmentRecord(view.asOf, id));
    const citing = await this.views.citing(view, commitment);
    return answer(response, citing, CommitmentPage(citing, commitment));
  }
}
