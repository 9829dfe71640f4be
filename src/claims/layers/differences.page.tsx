import { type Page } from '../../web/answer.js';
import { A, Name, When } from '../../web/text.js';
import { here, useView, type View } from '../../web/view.js';
import { type PressItem } from '../../web/press-texts.js';
import { type Compared } from './compare.js';
import { differenceWords } from './difference.words.js';
import { type DifferencesAnswer } from './differences.query.js';
import { LayerDifferences } from './differences.section.js';

interface Shown {
  /** How many items there are to compare. */
  count: number;
  items: (DifferencesAnswer & { item: PressItem })[];
  page: number;
  more: boolean;
}

/** Where summaries and translations differ from their originals, item by item, newest first. */
export const DifferencesPage = (view: View, { count, items, page, more }: Shown): Page => {
  const { say } = differenceWords(view.language);
  return {
    title: say('all'),
    room: 'coverage',
    data: ['/differences'],
    body: (
      <>
        <h1>{say('all')}</h1>
        <p class="note">{say('hint')}</p>
        {count === 0 ? <p class="none">{say('none')}</p> : <p class="count">{say('items', { n: count })}</p>}
        {items.map(({ coverage, item, layers }) => (
          <section key={coverage.id} class="said-alike">
            <h2>
              <A to={`/coverage/${coverage.id}`}>
                <Name of={coverage.title} />
              </A>{' '}
              <span class="soft">
                <When on={coverage.published} />
              </span>
            </h2>
            {layers.some(differs) ? (
              <LayerDifferences item={item} layers={layers.filter(differs)} />
            ) : (
              <p class="none">{say('nothing')}</p>
            )}
          </section>
        ))}
        <Turn page={page} more={more} />
      </>
    ),
  };
};

const differs = ({ differing }: Compared): boolean => differing > 0;

const Turn = ({ page, more }: { page: number; more: boolean }) => {
  const view = useView();
  const { say } = differenceWords(view.language);
  if (page === 1 && !more) return null;
  return (
    <nav class="turn" aria-label={say('pages')}>
      {page > 1 && <a href={here(view, { page: page === 2 ? undefined : `${page - 1}` })}>{say('newer')}</a>}{' '}
      {more && <a href={here(view, { page: `${page + 1}` })}>{say('older')}</a>}
    </nav>
  );
};
