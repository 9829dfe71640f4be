import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { value } from '../language/shape.js';
import { answer } from '../web/answer.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { DifferencesPage } from './layers/differences.page.js';
import { ComparedItems, Differences } from './layers/differences.query.js';

const PER_PAGE = 20;

const pageNumber = value(
  'number',
  (given): given is string => typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given),
  {
    type: 'integer',
    minimum: 1,
  },
);

export class DifferencesPageParameters extends PageParameters {
  @May(pageNumber)
  page?: string;
}

/** The page on which summaries and translations of all items are held against their originals. */
@ApiExcludeController()
@MayLag()
@Controller(':association/differences')
export class DifferencesPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  async all(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { page = '1', ...times }: DifferencesPageParameters,
  ) {
    const view = await this.views.open(request, times);
    const ids = await this.queries.execute(new ComparedItems(view.asOf));
    const from = (Number(page) - 1) * PER_PAGE;
    const items = await this.queries.execute(new Differences(view.asOf, ids.slice(from, from + PER_PAGE)));
    const shown = { count: ids.length, items, page: Number(page), more: ids.length > from + PER_PAGE };
    return answer(response, view, DifferencesPage(view, shown));
  }
}
