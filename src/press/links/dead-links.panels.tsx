import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { Panels } from '../../web/panels.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { CoverageLines } from '../coverage/coverage-line.js';
import { Coverage, type ListedCoverage } from '../coverage/coverage.query.js';
import { LinkCheck } from './links.entity.js';
import { linkWords } from './words.js';

/** So many dead links are shown beside what changed. */
const MOST = 10;

/** Tells whoever looks at what changed which addresses of press items lead nowhere any more. */
@Injectable()
export class DeadLinkPanels {
  constructor(panels: Panels, dataSource: DataSource, queries: QueryBus) {
    panels.hang('changes', 2, async ({ asOf }) => {
      const failed = await known(dataSource, LinkCheck, asOf)
        .andWhere(`row.outcome = 'dead'`)
        .select('distinct row.coverage', 'coverage')
        .getRawMany<{ coverage: string }>();
      const ids = failed.map(({ coverage }) => coverage);
      if (ids.length === 0) return null;
      const dead = await queries.execute(new Coverage(asOf, { ids, links: 'dead' }));
      return dead.length === 0 ? null : <DeadLinks key="dead-links" items={dead} />;
    });
  }
}

const DeadLinks = ({ items }: { items: ListedCoverage[] }) => (
  <section>
    <h2>
      <A to="/coverage" at={{ links: 'dead' }}>
        {linkWords(useView().language).say('deadLinks')}
      </A>{' '}
      <span class="amount">{items.length}</span>
    </h2>
    <CoverageLines items={items.toReversed().slice(0, MOST)} />
  </section>
);
