import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type AsOf } from '../../language/as-of.js';
import { inOrder, isIn, type QuestionFilter, Questions, type QuestionsAnswer } from './questions.query.js';
import { itemOf } from './item.js';
import { QuestionReading } from './reading.js';

/** So much of what is said stands in a list, what most texts say before all else. */
const MOST_SAID = 8;

/** A part of the questions that are asked for, in their order; `count` and `open` are of all. */
export class QuestionsInPart extends Query<Omit<QuestionsAnswer, 'contradictory'>> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: QuestionFilter,
    readonly first: number,
    readonly most: number,
  ) {
    super();
  }
}

@QueryHandler(QuestionsInPart)
export class QuestionsInPartHandler implements IQueryHandler<QuestionsInPart> {
  constructor(
    private readonly reading: QuestionReading,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asOf, filter, first, most }: QuestionsInPart) {
    // What contradicts what is known of each question only once all that is said of it was compared.
    if (filter.state === 'contradictory') {
      const { items, ...counts } = await this.queries.execute(new Questions(asOf, filter, MOST_SAID));
      return { ...counts, items: items.slice(first, first + most) };
    }
    const asked = await this.reading.asked(asOf, filter.meeting);
    const wanted = asked.filter((each) => isIn(each, filter.state)).toSorted(inOrder);
    const ids = wanted.slice(first, first + most).map(({ id }) => id);
    const read = await this.reading.some(asOf, ids);
    const gathered = new Map(read.gathered.map((each) => [each.id, each]));
    return {
      count: wanted.length,
      open: wanted.filter((each) => isIn(each, 'open')).length,
      items: await Promise.all(ids.map((id) => itemOf(read, gathered.get(id)!, MOST_SAID))),
    };
  }
}
