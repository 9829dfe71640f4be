import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type CalledRequest } from '../../access/caller.js';
import { MayLag } from '../../access/reading.js';
import { Views } from '../../access/views.js';
import { Labels } from '../../timeline/labels.js';
import { answer } from '../../web/answer.js';
import { ApiExcludeController } from '../../web/described.js';
import { May, PageParameters } from '../../web/page-parameters.js';
import { checkPage, pageNumber } from '../../web/turn.js';
import { ChairsPage, PER_PAGE } from './chairs.page.js';
import { ChairTerms } from './chairs.query.js';

export class ChairsPageParameters extends PageParameters {
  @May(pageNumber)
  page?: string;
}

/** The page on the chair. */
@ApiExcludeController()
@MayLag()
@Controller(':association')
export class ChairsPages {
  constructor(
    private readonly views: Views,
    private readonly labels: Labels,
    private readonly terms: ChairTerms,
  ) {}

  @Get('chairs')
  async chairs(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { page = '1', ...parameters }: ChairsPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const chairs = await this.terms.part(view.asOf, (Number(page) - 1) * PER_PAGE, PER_PAGE);
    checkPage(Number(page), chairs.items);
    const named = chairs.items.flatMap(({ decision, meeting, derived: { started, ended } }) => [
      decision,
      meeting,
      started?.meeting,
      ended?.meeting,
    ]);
    const labels = await this.labels.of(
      view.asOf,
      named.filter((id) => typeof id === 'string'),
    );
    const citing = await this.views.citing(view, chairs);
    return answer(response, citing, ChairsPage(citing, chairs, labels, Number(page)));
  }
}
