import { type Page } from '../../web/answer.js';
import { A, In } from '../../web/text.js';
import { Turn } from '../../web/turn.js';
import { here, link, useView, type View } from '../../web/view.js';
import { ItemHeading } from '../item-heading.js';
import { proposalWords } from './proposal.words.js';
import { proposalText } from './proposals.section.js';
import { type ProposalItem, type ProposalsAnswer } from './proposals.query.js';

/** The items of one page, and where it stands in all of them. */
export interface Shown {
  all: number;
  page: number;
  from: number;
  to: number;
  items: ProposalsAnswer[];
}

/** What is still to be decided of what originals say, item by item, newest first: the marked is accepted in one go. */
export const AllProposalsPage = (view: View, { all, page, from, to, items }: Shown): Page => {
  const { say } = proposalWords(view.language);
  const open = items.filter((each) => each.open > 0);
  return {
    title: say('all'),
    room: 'coverage',
    data: ['/proposals', { document: view.asked['document'] }],
    isList: true,
    body: (
      <>
        <h1>{say('all')}</h1>
        <p class="note">
          {say('hint')} {say('allHint')}
        </p>
        {all === 0 && <p class="count">{say('noItems')}</p>}
        {(open.length > 0 || items.length < all) && (
          <p class="count">{say('looked', { from: Math.min(from + 1, to), to, all })}</p>
        )}
        {open.length === 0 && all > 0 && <p class="none">{say('allDecided')}</p>}
        <form method="post" action={here(view, {})}>
          {open.map((each) => (
            <OfItem key={each.coverage.id} {...each} />
          ))}
          {open.some(isMarkable) && view.may('record') && (
            <p class="decide">
              <button type="submit">{say('acceptAll')}</button>
            </p>
          )}
        </form>
        <Turn page={page} more={to < all} />
        <p>
          <a href={link(view, '/questions')}>{say('onQuestion')}</a>
        </p>
      </>
    ),
  };
};

const isMarkable = ({ items }: ProposalsAnswer): boolean =>
  items.some(({ state, asks }) => state === 'proposed' && asks.length === 0);

const OfItem = ({ coverage, items }: ProposalsAnswer) => (
  <section class="said-alike">
    <ItemHeading id={coverage.id} title={coverage.title} published={coverage.published} />
    <ul class="claims">
      {items
        .filter(({ state }) => state === 'proposed')
        .map((item) => (
          <li key={item.n}>
            <Proposed item={item} coverage={coverage.id} />
          </li>
        ))}
    </ul>
  </section>
);

/** What asks nothing is marked from the start; the rest is decided where the whole text is seen. */
const Proposed = ({ item, coverage }: { item: ProposalItem; coverage: string }) => {
  const { language } = useView();
  const { say } = proposalWords(language);
  const text = proposalText(item, language);
  return (
    <>
      {item.asks.length === 0 ? (
        <label>
          <input type="checkbox" name="accept" value={`${coverage} ${item.n}`} checked /> {text}
        </label>
      ) : (
        <>
          {text} · <A to={`/coverage/${coverage}#proposal-${item.n}`}>{say('decideHere')}</A>
        </>
      )}
      <blockquote>
        <In language={item.language}>{item.places[0]!.quote}</In>
      </blockquote>
    </>
  );
};
