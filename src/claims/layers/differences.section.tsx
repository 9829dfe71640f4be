import { languageName } from '../../web/page-language.js';
import { type PressItem } from '../../web/press-texts.js';
import { A, In, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type Difference } from '../extract/differences/difference.js';
import { claimWords } from '../words.js';
import { type Compared, passageOf } from './compare.js';
import { differenceWords } from './difference.words.js';
import { Text } from '../../web/sources.js';

interface Both {
  item: PressItem;
  layer: Compared;
}

/** The differences of each text that was made of an original, what contradicts it first. */
export const LayerDifferences = ({ item, layers }: { item: PressItem; layers: Compared[] }) => (
  <>
    {layers.map((layer) => (
      <OfLayer key={`${layer.kind} ${layer.position} ${layer.language}`} item={item} layer={layer} />
    ))}
  </>
);

/** The differences on the page of an item, with the way to those of all. */
export const DifferencesSection = ({ item, layers }: { item: PressItem; layers: Compared[] }) => {
  const { say } = differenceWords(useView().language);
  return (
    <section id="differences">
      <h2>
        {say('title')} <span class="amount">{layers.reduce((sum, { differing }) => sum + differing, 0)}</span>
      </h2>
      <p class="note">
        {say('hint')} <A to="/differences">{say('toAll')}</A>
      </p>
      <LayerDifferences item={item} layers={layers} />
    </section>
  );
};

const OfLayer = ({ item, layer }: Both) => {
  const { language } = useView();
  const { say } = differenceWords(language);
  const { kind, by, on, differences, differing } = layer;
  const lost = differences.slice(differing);
  return (
    <section>
      <h3>
        {say(kind)} <span class="soft">{languageName(layer.language, language)}</span>
      </h3>
      {(by !== undefined || on !== undefined) && (
        <p class="soft">
          {by !== undefined && <Text text={by} />} {on !== undefined && <When on={on} />}
        </p>
      )}
      {differing === 0 && <p class="none">{say('nothing')}</p>}
      <List item={item} layer={layer} of={differences.slice(0, differing)} />
      {lost.length > 0 && (
        <details>
          <summary>{say('lostN', { n: lost.length })}</summary>
          <List item={item} layer={layer} of={lost} />
        </details>
      )}
    </section>
  );
};

const List = ({ item, layer, of }: Both & { of: Difference[] }) => {
  const { language } = useView();
  const { say } = differenceWords(language);
  const made = item.made.find(
    ({ kind, position, language: tag }) => kind === layer.kind && position === layer.position && tag === layer.language,
  );
  if (of.length === 0) return null;
  return (
    <ul class="claims">
      {of.map(({ kind, measure, detail, original, summary }, n) => (
        <li key={n}>
          <h4>
            {say(kind)}
            {measure !== undefined && <> · {claimWords(language).say(measure)}</>}: <strong>{detail}</strong>
          </h4>
          {original && item.original?.text && (
            <Quoted text={item.original.text} at={original} language={item.original.language} where="inOriginal" />
          )}
          {summary && made?.text && <Quoted text={made.text} at={summary} language={made.language} where="inMade" />}
        </li>
      ))}
    </ul>
  );
};

interface Quote {
  text: string;
  at: { from: number; to: number };
  language: string;
  where: 'inOriginal' | 'inMade';
}

const Quoted = ({ text, at, language, where }: Quote) => {
  const { say } = differenceWords(useView().language);
  const { before, quote, after, paragraph } = passageOf(text, at);
  return (
    <blockquote>
      <In language={language}>
        {before}
        <mark>{quote}</mark>
        {after}
      </In>{' '}
      <span class="soft">{say(where, { n: paragraph })}</span>
    </blockquote>
  );
};
