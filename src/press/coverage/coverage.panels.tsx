import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type AsOf } from '../../language/as-of.js';
import { Panels } from '../../web/panels.js';
import { A } from '../../web/text.js';
import { type Parameters, useView, type View } from '../../web/view.js';
import { pressWords } from '../words.js';
import { CoverageLines } from './coverage-line.js';
import { Coverage, type CoverageFilter, itemsOf, type ListedCoverage } from './coverage.query.js';

const LATEST = 5;
const MOST = 20;

/** Tells the home page what the press wrote last, and the pages of meetings and decisions what it wrote of them. */
@Injectable()
export class CoveragePanels {
  constructor(panels: Panels, queries: QueryBus, @InjectDataSource() dataSource: DataSource) {
    const find = ({ asOf }: View, filter: CoverageFilter) => queries.execute(new Coverage(asOf, filter));
    panels.hang('home', 4, async (view) => panel('latest', await find(view, { newest: LATEST })));
    panels.hang('meeting', 1, async (view, meeting) => {
      const [items, count] = await Promise.all([
        find(view, { meeting, newest: MOST }),
        countOf(dataSource, view.asOf, { meeting }),
      ]);
      return panel('of', items, count, { meeting });
    });
    panels.hang('decision', 1, async (view, decision) => panel('ofDecision', await find(view, { decision })));
  }
}

/** How many items there are, as far as the table alone tells them. */
const countOf = async (dataSource: DataSource, asOf: AsOf, filter: CoverageFilter): Promise<number> => {
  const rows = await itemsOf(dataSource, asOf, filter).select('count(*)::integer', 'n').getRawMany<{ n: number }>();
  return rows[0]!.n;
};

const panel = (
  title: 'latest' | 'of' | 'ofDecision',
  items: ListedCoverage[],
  count = items.length,
  all: Parameters = {},
) => (items.length === 0 ? null : <Items key="coverage" title={title} items={items} count={count} all={all} />);

interface Shown {
  title: 'latest' | 'of' | 'ofDecision';
  items: ListedCoverage[];
  /** How many there are. */
  count: number;
  all: Parameters;
}

const Items = ({ title, items, count, all }: Shown) => {
  const { say } = pressWords(useView().language);
  return (
    <section class={title === 'latest' ? 'whole-width' : undefined}>
      <h2>{title === 'latest' ? <A to="/coverage">{say(title)}</A> : say(title)}</h2>
      <CoverageLines items={items.toReversed()} />
      {count > items.length && (
        <p>
          <A to="/coverage" at={all}>
            {say('all', { n: count })}
          </A>
        </p>
      )}
    </section>
  );
};
