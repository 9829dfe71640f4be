import { type Page } from '../../web/answer.js';
import { Choice, Filters } from '../../web/form.js';
import { here, type View } from '../../web/view.js';
import { type PressItem } from '../../web/press-texts.js';
import { type Difference } from '../extract/differences/difference.js';
import { ItemHeading } from '../item-heading.js';
import { type Compared } from './compare.js';
import { differenceWords } from './difference.words.js';
import { type DifferencesAnswer } from './differences.query.js';
import { LayerDifferences } from './differences.section.js';

/** What a list may be narrowed to; without a kind to whatever differs, with `all` to nothing. */
export const shownKinds = ['figure', 'date', 'name', 'added', 'all'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** Whether an item belongs to a list of differences. */
export const isShown = ({ layers }: DifferencesAnswer, kind?: ShownKind): boolean =>
  kind === 'all' || layers.some(({ differences }) => differences.some((each) => isOf(each, kind)));

const isOf = ({ kind: of }: Difference, kind?: ShownKind): boolean =>
  kind === undefined || kind === 'all' ? of !== 'lost' : of === kind;

interface Shown {
  /** How many items there are to compare. */
  count: number;
  items: (DifferencesAnswer & { item: PressItem })[];
  kind?: ShownKind;
  /** How many of the newest were looked through before this page, and with it. */
  from: number;
  read: number;
}

/** Where summaries and translations differ from their originals, item by item, newest first. */
export const DifferencesPage = (view: View, { count, items, kind, from, read }: Shown): Page => {
  const { say } = differenceWords(view.language);
  return {
    title: say('all'),
    room: 'coverage',
    isList: true,
    data: ['/differences'],
    body: (
      <>
        <h1>{say('all')}</h1>
        <p class="note">{say('hint')}</p>
        <Filters path="/differences">
          <Choice
            name="kind"
            label={say('kind')}
            options={[
              { value: '', text: say('anyKind') },
              ...shownKinds.map((each) => ({ value: each, text: each === 'all' ? say('everyItem') : say(each) })),
            ]}
          />
        </Filters>
        {count === 0 ? (
          <p class="none">{say('none')}</p>
        ) : (
          <p class="count">
            {say('items', { n: count })} ·{' '}
            {say('looked', { from: Math.min(from + 1, read), to: read, n: items.length })}
          </p>
        )}
        {items.map(({ coverage, item, layers }) => {
          const differing = layers.map((layer) => ofKind(layer, kind)).filter(({ differing: n }) => n > 0);
          return (
            <section key={coverage.id} class="said-alike">
              <ItemHeading id={coverage.id} title={coverage.title} published={coverage.published} />
              {differing.length > 0 ? (
                <LayerDifferences item={item} layers={differing} />
              ) : (
                <p class="none">{say('nothing')}</p>
              )}
            </section>
          );
        })}
        {(from > 0 || read < count) && (
          <nav class="turn" aria-label={say('pages')}>
            {from > 0 && <a href={here(view, { after: undefined, before: String(from) })}>{say('newer')}</a>}
            {read < count && <a href={here(view, { after: String(read), before: undefined })}>{say('older')}</a>}
          </nav>
        )}
      </>
    ),
  };
};

/** A text with no more than the differences of a kind. */
const ofKind = (layer: Compared, kind?: ShownKind): Compared => {
  if (kind === undefined || kind === 'all') return layer;
  const differences = layer.differences.filter((each) => isOf(each, kind));
  return { ...layer, differences, differing: differences.length };
};
