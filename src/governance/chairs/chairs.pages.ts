import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { type CalledRequest } from '../../access/caller.js';
import { MayLag } from '../../access/reading.js';
import { Views } from '../../access/views.js';
import { Labels } from '../../timeline/labels.js';
import { answer } from '../../web/answer.js';
import { PageParameters } from '../../web/page-parameters.js';
import { ChairsPage } from './chairs.page.js';
import { ChairTerms } from './chairs.query.js';

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
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const terms = await this.terms.all(view.asOf);
    const named = terms.flatMap(({ decision, meeting }) => [decision, meeting]).filter((id) => id !== null);
    const labels = await this.labels.of(view.asOf, named);
    const citing = await this.views.citing(view, terms);
    return answer(response, citing, ChairsPage(citing, terms, labels));
  }
}
