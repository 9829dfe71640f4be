import { MemberLink } from '../../web/member-link.js';
import { A, Name, When } from '../../web/text.js';
import { type CoverageSummary } from './coverage.query.js';

/** One item in a list: when, what it is called, in which outlet, under which member it is filed. */
export const CoverageLine = ({ id, outlet, filedUnder, published, title }: CoverageSummary) => (
  <li>
    <span class="when">
      <When on={published} />
    </span>
    <span>
      <A to={`/coverage/${id}`}>
        <Name of={title} />
      </A>
      <span class="soft">
        {' · '}
        <Name of={outlet} />
        {' · '}
        <MemberLink {...filedUnder} />
      </span>
    </span>
  </li>
);

export const CoverageLines = ({ items }: { items: CoverageSummary[] }) => (
  <ol class="lines">
    {items.map((item) => (
      <CoverageLine key={item.id} {...item} />
    ))}
  </ol>
);
