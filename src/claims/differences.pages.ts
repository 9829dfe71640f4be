import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { type AsOf } from '../language/as-of.js';
import { oneOf } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { type View } from '../web/view.js';
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

  /** The page that ends where so many were looked through. */
  @May(skipped)
  before?: string;

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
    @Query() { after = '0', before, kind, ...times }: DifferencesPageParameters,
  ) {
    const view = await this.views.open(request, times);
    const ids = await this.queries.execute(new ComparedItems(view.asOf));
    const at = Math.min(Number(before ?? after), ids.length);
    const shown = before === undefined ? await this.onward(view, ids, at, kind) : await this.back(view, ids, at, kind);
    return answer(response, view, DifferencesPage(view, { ...shown, count: ids.length, kind }));
  }

  /** The next items from one of them on. */
  private async onward({ asOf }: View, ids: string[], from: number, kind?: ShownKind) {
    const { items, read } = await this.gathered(asOf, ids.slice(from, from + MOST_READ), kind);
    return { items, from, read: from + read };
  }

  /** The items before one of them, as many as a page holds; they end where the page that follows begins. */
  private async back({ asOf }: View, ids: string[], end: number, kind?: ShownKind) {
    const before = ids.slice(Math.max(0, end - MOST_READ), end).toReversed();
    const { items, read } = await this.gathered(asOf, before, kind);
    return { items: items.toReversed(), from: end - read, read: end };
  }

  /** Those that are shown, until a page is full, and how many were looked through for them. */
  private async gathered(asOf: AsOf, ids: string[], kind?: ShownKind) {
    const items: Compared[] = [];
    let read = 0;
    while (read < ids.length && items.length < PER_PAGE) {
      const batch = ids.slice(read, read + AT_ONCE);
      const found = await this.compared(asOf, batch);
      for (const id of batch) {
        if (items.length === PER_PAGE) break;
        read += 1;
        const each = found.get(id);
        if (each && isShown(each, kind)) items.push(each);
      }
    }
    return { items, read };
  }

  /** What is no longer there is not among them. */
  private async compared(asOf: AsOf, ids: string[]): Promise<Map<string, Compared>> {
    const found = await this.queries.execute(new Differences(asOf, ids));
    return new Map(found.map((each) => [each.coverage.id, each]));
  }
}
