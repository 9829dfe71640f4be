import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Panels } from '../../web/panels.js';
import { A } from '../../web/text.js';
import { type Parameters, useView, type View } from '../../web/view.js';
import { pressWords } from '../words.js';
import { CoverageLines } from './coverage-line.js';
import { Coverage, type CoverageFilter, type ListedCoverage } from './coverage.query.js';

const LATEST = 5;
const MOST = 20;

/** Tells the home page what the press wrote last, and the pages of meetings and decisions what it wrote of them. */
@Injectable()
export class CoveragePanels {
  constructor(panels: Panels, queries: QueryBus) {
    const find = ({ asOf }: View, filter: CoverageFilter) => queries.execute(new Coverage(asOf, filter));
    panels.hang('home', 4, async (view) => panel('latest', await find(view, { newest: LATEST }), LATEST));
    panels.hang('meeting', 1, async (view, meeting) => panel('of', await find(view, { meeting }), MOST, { meeting }));
    panels.hang('decision', 1, async (view, decision) => panel('ofDecision', await find(view, { decision }), Infinity));
  }
}

const panel = (title: 'latest' | 'of' | 'ofDecision', items: ListedCoverage[], most: number, all: Parameters = {}) =>
  items.length === 0 ? null : <Items key="coverage" title={title} items={items} most={most} all={all} />;

interface Shown {
  title: 'latest' | 'of' | 'ofDecision';
  items: ListedCoverage[];
  most: number;
  all: Parameters;
}

const Items = ({ title, items, most, all }: Shown) => {
  const { say } = pressWords(useView().language);
  return (
    <section class={title === 'latest' ? 'whole-width' : undefined}>
      <h2>{title === 'latest' ? <A to="/coverage">{say(title)}</A> : say(title)}</h2>
      <CoverageLines items={items.toReversed().slice(0, most)} />
      {items.length > most && (
        <p>
          <A to="/coverage" at={all}>
            {say('all', { n: items.length })}
          </A>
        </p>
      )}
    </section>
  );
};
