import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { optional } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { type AnsweredAsOf, type AsOfQuery } from './as-of.js';
import { fingerprint, type Place, readCursor, refused, writeCursor } from './cursor.js';
import { Fits } from './fits.js';
import { formatIn } from './sheets/as-sheet.js';

/** So many items are answered at once where nothing is said, and never more. */
export const MOST_ITEMS = 1000;

const limit = value(
  'number',
  (given): given is string =>
    typeof given === 'string' && /^\d{1,4}$/.test(given) && Number(given) >= 1 && Number(given) <= MOST_ITEMS,
  { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: MOST_ITEMS, description: 'The most items to answer' },
);
const cursor = value(
  'cursor-unreadable',
  (given): given is string => typeof given === 'string' && /^[\w-]{1,1000}$/.test(given),
  { type: 'string', description: 'The `next` of the page before; all other parameters stay as they were' },
);

/** The parameters of a list: those of `Base`, how much is asked for, and from where on. */
export const Listed = <B extends Type<object>>(Base: B) => {
  class ListParameters extends Base {
    @Fits(optional(limit))
    limit?: string;

    @Fits(optional(cursor))
    cursor?: string;
  }
  return ListParameters;
};

interface List<T> {
  asOf?: AnsweredAsOf;
  items: T[];
}

/** A request to which the guard may have added its caller. */
interface ListRequest extends Request {
  caller?: { association: string };
}

/**
 * A walk through a list, page by page. All pages are of the belief that the first was read by, so that none of the items is left
 * out or told twice, whatever is recorded meanwhile. It looks at its request only once the parameters are known to fit.
 */
export class Walk {
  constructor(
    private readonly request: Pick<ListRequest, 'query' | 'params' | 'route' | 'originalUrl' | 'caller'>,
    private readonly response: Pick<Response, 'set'>,
  ) {}

  /** The times to read by: those of the first page. */
  get times(): AsOfQuery {
    const { trueOn, knownOn } = this.query;
    const { place } = this;
    return { trueOn: place?.trueOn ?? trueOn, knownOn: place?.knownOn?.toString() ?? knownOn };
  }

  /**
   * The page that is asked for of a whole list, in the list's own order; its totals stay those of the whole. `key` tells the
   * items apart.
   */
  page<T, A extends List<T>>(answer: A & List<T>, key: (item: T) => string | number): A & { next?: string } {
    const { after, query } = this;
    // A table that is taken along is whole.
    if (formatIn(query)) return answer;
    const keys = answer.items.map((item) => String(key(item)));
    const from = after === undefined ? 0 : keys.indexOf(after) + 1;
    if (after !== undefined && from === 0)
      throw refused('cursor-outdated', 'The item at which the page before ended is not in this list');
    const upto = from + Number(query['limit'] ?? MOST_ITEMS);
    const items = answer.items.slice(from, upto);
    return this.onward({ ...answer, items }, upto < keys.length ? keys[upto - 1] : undefined);
  }

  /** The key behind which the page begins that is asked for; nothing for the first one. */
  get after(): string | undefined {
    return this.place?.after;
  }

  /** A page that was cut already, with the way to the next: `last` is the key of its last item, where more follow. */
  onward<A extends { asOf?: AnsweredAsOf }>(answer: A, last: string | undefined): A & { next?: string } {
    if (last === undefined) return answer;
    const { trueOn, knownOn } = answer.asOf ?? {};
    const next = writeCursor(this.list, { trueOn, knownOn, after: last });
    const [path] = this.request.originalUrl.split('?');
    this.response.set('Link', `<${path}?${new URLSearchParams({ ...this.query, cursor: next })}>; rel="next"`);
    return { ...answer, next };
  }

  private get query(): Record<string, string> {
    const given = Object.entries(this.request.query as Record<string, string>);
    return Object.fromEntries(given.filter(([, text]) => text !== ''));
  }

  private get place(): Place | undefined {
    const { cursor: given, trueOn, knownOn } = this.query;
    if (given === undefined) return undefined;
    const place = readCursor(this.list, given);
    const isOther = trueOn !== undefined && trueOn !== place.trueOn;
    if (isOther || (/^\d+$/.test(knownOn ?? '') && Number(knownOn) !== place.knownOn))
      throw refused('cursor-foreign', 'This cursor belongs to other times than are asked for');
    return place;
  }

  /** The same list under each handle that its association has had. */
  private get list(): string {
    const { caller, params, route } = this.request;
    const { limit: _, cursor: __, ...filters } = this.query;
    const place = { ...params, association: caller?.association };
    return fingerprint(
      route.path,
      place,
      Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
}

/** The walk of which a request to a list is a step. */
export const Walking = createParamDecorator((_: unknown, execution: ExecutionContext): Walk => {
  const http = execution.switchToHttp();
  return new Walk(http.getRequest<ListRequest>(), http.getResponse<Response>());
});
