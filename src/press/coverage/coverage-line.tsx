import { MemberLink } from '../../web/member-link.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { familyWords } from '../families/family.words.js';
import { LinkMark } from '../links/link-mark.js';
import { type ListedCoverage } from './coverage.query.js';
import { type Folded } from './fold-items.js';

/** One item in a list: when, what it is called, in which outlet, under which member it is filed. */
export const CoverageLine = ({
  item: { id, outlet, filedUnder, published, title, link },
  others = [],
}: Partial<Folded> & Pick<Folded, 'item'>) => (
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
      <LinkMark link={link} />
      {others.length > 0 && <Others items={others} />}
    </span>
  </li>
);

export const CoverageLines = ({ items }: { items: ListedCoverage[] }) => (
  <ol class="lines">
    {items.map((item) => (
      <CoverageLine key={item.id} item={item} />
    ))}
  </ol>
);

/** Items, each with the others of its text folded under it. */
export const FoldedLines = ({ items }: { items: Folded[] }) => (
  <ol class="lines">
    {items.map((folded) => (
      <CoverageLine key={folded.item.id} {...folded} />
    ))}
  </ol>
);

const Others = ({ items }: { items: ListedCoverage[] }) => (
  <details class="small">
    <summary>{familyWords(useView().language).say('folded', { n: items.length })}</summary>
    <CoverageLines items={items} />
  </details>
);
