import { setImmediate } from 'node:timers/promises';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { type PressItem, PressTexts } from '../../web/press-texts.js';
import { type Compared as Layer, comparedOf } from './compare.js';

/** An item of coverage with each text that was made of its original, compared. */
export interface DifferencesAnswer {
  coverage: Pick<PressItem, 'id' | 'title' | 'published'>;
  layers: Layer[];
}

/** The same with the texts themselves. */
export type Compared = DifferencesAnswer & { item: PressItem };

/** The items that have something to compare, newest first, by id. */
export class ComparedItems extends Query<string[]> {
  constructor(readonly asOf: AsOf) {
    super();
  }
}
export class Differences extends Query<Compared[]> {
  constructor(
    readonly asOf: AsOf,
    readonly ids: string[],
  ) {
    super();
  }
}

@QueryHandler(ComparedItems)
export class ComparedItemsHandler implements IQueryHandler<ComparedItems> {
  constructor(private readonly texts: PressTexts) {}

  execute({ asOf }: ComparedItems): Promise<string[]> {
    return this.texts.compared(asOf);
  }
}

@QueryHandler(Differences)
export class DifferencesHandler implements IQueryHandler<Differences> {
  constructor(
    private readonly texts: PressTexts,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, ids }: Differences): Promise<Compared[]> {
    const items = await this.texts.read(asOf, ids);
    if (ids.length === 1 && items.length === 0) throw new NotFound('coverage', ids[0]);
    const governments = await this.labels.all(asOf, 'government');
    const found: Compared[] = [];
    for (const item of items) {
      const { id, title, published } = item;
      found.push({ item, coverage: { id, title, published }, layers: comparedOf(item, governments) });
      // Many texts take long to read; others are answered meanwhile.
      await setImmediate();
    }
    return found;
  }
}
