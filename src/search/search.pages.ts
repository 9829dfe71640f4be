import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { Refs } from '../access/refs.js';
import { Views } from '../access/views.js';
import { Labels } from '../timeline/labels.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { MOST_OPTIONS } from '../web/form.js';
import { type Walk, Walking } from '../web/paged.js';
import { SearchPage } from './search.page.js';
import { filterOf, placeOf, SearchPageParameters } from './search.parameters.js';
import { Search } from './search.query.js';

const PER_PAGE = 20;

/** The page with the one box. */
@ApiExcludeController()
@MayLag()
@Controller(':association/search')
export class SearchPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly labels: Labels,
  ) {}

  @Get()
  async search(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: SearchPageParameters,
    @Walking() walk: Walk,
  ) {
    const times = parameters.cursor === undefined ? parameters : walk.times;
    const view = await this.views.open(request, times);
    const { asOf } = view;
    const { q = '', type, member, meeting, language, from, to } = parameters;
    const filter = await filterOf(parameters, this.refs, asOf.association);
    const page = { limit: PER_PAGE, after: placeOf(walk.after) };
    const [found, members] = await Promise.all([
      this.queries.execute(new Search(asOf, q, filter, page, view.language)),
      this.labels.all(asOf, 'government', MOST_OPTIONS + 1),
    ]);
    const last = found.more ? found.items.at(-1)!.key : undefined;
    const { next } = walk.onward({ asOf }, last);
    const data = { q, type, member, meeting, language, from: filter.from && from, to: filter.to && to };
    return answer(response, view, SearchPage(view, { answer: found, members, data, next }));
  }
}
