import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { PageParameters } from '../web/page-parameters.js';
import { CommitteePage } from './register/committee.page.js';
import { CommitteesPage } from './register/committees.page.js';
import { CommitteeRecord, Committees } from './register/committees.query.js';

/** The pages on committees: which there are, and one of them. */
@ApiExcludeController()
@MayLag()
@Controller(':association/committees')
export class CommitteesPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
  ) {}

  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    return answer(response, view, CommitteesPage(view, await this.queries.execute(new Committees(view.asOf))));
  }

  @Get(':committee')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('committee') name: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const id = await this.refs.committee(name, view.asOf.association);
    const committee = await this.queries.execute(new CommitteeRecord(view.asOf, id));
    const citing = await this.views.citing(view, committee);
    return answer(response, citing, CommitteePage(citing, committee));
  }
}
