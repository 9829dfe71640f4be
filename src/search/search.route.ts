import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { answered, Times } from '../web/as-of.js';
import { type Walk, Walking } from '../web/paged.js';
import { AsSheet, formatIn } from '../web/sheets/as-sheet.js';
import { filterOf, placeOf, SearchParameters } from './search.parameters.js';
import { Search, type SearchAnswer } from './search.query.js';
import { searchSheet } from './search.sheet.js';

/** So many hits are answered at once where nothing is said, and never more than the most. */
const [USUAL, MOST] = [20, 100];
/** So many stand in a table that is taken along. */
const MOST_TAKEN = 10_000;

/** Looks for words in all that the record holds. */
@Controller('api/:association/search')
export class SearchRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
  ) {}

  @Get()
  @AsSheet(searchSheet)
  async search(@By() { association }: Caller, @Query() parameters: SearchParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    const filter = await filterOf(parameters, this.refs, association);
    const isTable = formatIn({ ...parameters }) !== undefined;
    const limit = isTable ? MOST_TAKEN : Math.min(Number(parameters.limit ?? USUAL), MOST);
    const page = { limit, after: placeOf(walk.after) };
    const answer = await this.queries.execute(new Search(asOf, parameters.q, filter, page));
    if (isTable) return { asOf: answered(asOf), ...shown(answer) };
    return walk.onward({ asOf: answered(asOf), ...shown(answer) }, answer.more ? answer.items.at(-1)!.key : undefined);
  }
}

const shown = ({ more: _, items, ...answer }: SearchAnswer) => ({
  ...answer,
  items: items.map(({ key: __, ...item }) => item),
});
