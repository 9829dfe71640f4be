import { MemberLink } from '../../web/member-link.js';
import { languageName } from '../../web/page-language.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { familyWords } from '../families/family.words.js';
import { LinkMark } from '../links/link-mark.js';
import { pressWords } from '../words.js';
import { type ListedCoverage } from './coverage.query.js';
import { type Folded } from './fold-items.js';

/** One item in a list: when, what it is called, in which outlet, under which member it is filed; in the inbox also its language and whom it mentions. */
const CoverageLine = ({
  item: { id, outlet, filedUnder, published, title, link, language, mentions },
  others = [],
  inbox = false,
}: Partial<Folded> & Pick<Folded, 'item'> & { inbox?: boolean }) => (
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
        {inbox && <Also language={language} mentions={mentions} />}
      </span>
      <LinkMark link={link} />
      {others.length > 0 && <Others items={others} />}
    </span>
  </li>
);

/** So many members stand in a line; the item has all. */
const MOST = 3;

const Also = ({ language: tag, mentions }: Pick<ListedCoverage, 'language' | 'mentions'>) => {
  const { language } = useView();
  const { say } = pressWords(language);
  return (
    <>
      {' · '}
      {languageName(tag, language)}
      {mentions.length > 0 && ` · ${say('mentions')}: `}
      {mentions.slice(0, MOST).map((member, n) => (
        <span key={member.id}>
          {n > 0 && ', '}
          <MemberLink {...member} />
        </span>
      ))}
      {mentions.length > MOST && ` + ${mentions.length - MOST}`}
    </>
  );
};

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
      <CoverageLine key={folded.item.id} {...folded} inbox />
    ))}
  </ol>
);

const Others = ({ items }: { items: ListedCoverage[] }) => (
  <details class="small">
    <summary>{familyWords(useView().language).say('folded', { n: items.length })}</summary>
    <CoverageLines items={items} />
  </details>
);
