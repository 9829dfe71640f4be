import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { oneOf } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { answer } from '../web/answer.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { DifferencesPage, isShown, type ShownKind, shownKinds } from './layers/differences.page.js';
import { type Compared, ComparedItems, Differences } from './layers/differences.query.js';

const PER_PAGE = 20;
/** So many items are looked through for one page; who looks for rare differences goes on from there. */
const MOST_READ = 100;
const AT_ONCE = 20;

/** How many items were looked through before. */
const skipped = value('number', (given): given is string => typeof given === 'string' && /^\d{1,6}$/.test(given), {
  type: 'integer',
  minimum: 0,
});

export class DifferencesPageParameters extends PageParameters {
  /** How many of the newest items were looked through before. */
  @May(skipped)
  after?: string;

  /** What differs; all items, those without a difference too, with `all`. */
  @May(oneOf(...shownKinds))
  kind?: ShownKind;
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
    @Query() { after = '0', kind, ...times }: DifferencesPageParameters,
  ) {
    const view = await this.views.open(request, times);
    const ids = await this.queries.execute(new ComparedItems(view.asOf));
    const start = Number(after);
    const items: Compared[] = [];
    let read = start;
    while (read < ids.length && read < start + MOST_READ && items.length < PER_PAGE) {
      const some = await this.queries.execute(new Differences(view.asOf, ids.slice(read, read + AT_ONCE)));
      for (const each of some) {
        if (items.length === PER_PAGE) break;
        read += 1;
        if (isShown(each, kind)) items.push(each);
      }
      // An item that is no longer there is passed over, and the rest of a batch is read again with the next page.
      if (some.length === 0) read += AT_ONCE;
    }
    const shown = { count: ids.length, items, kind, from: start, read: Math.min(read, ids.length) };
    return answer(response, view, DifferencesPage(view, shown));
  }
}
