import { groupBy } from '../../web/group-by.js';
import { languageName } from '../../web/page-language.js';
import { MarkedText } from '../../web/marked-text.js';
import { type Mark } from '../../web/text-marks.js';
import { Text } from '../../web/sources.js';
import { Instant, Position, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type CoverageAnswer } from './coverage.query.js';
import { layerWords } from './layer.words.js';
import { type KeptLayer, type LayerKind } from './layers.js';

/** Who made a text and when, as far as that is said; and by whom and where it came into the record. */
const Making = ({ by, on, recordedBy, recordedAt, position }: KeptLayer) => {
  const { tell } = layerWords(useView().language);
  const recorded = { who: recordedBy, instant: <Instant at={recordedAt} /> };
  const [who, day] = [by !== undefined && <Text text={by} />, on !== undefined && <When on={on} />];
  return (
    <p class="soft">
      {who && day && tell('made', { by: who, on: day })}
      {who && !day && tell('madeBy', { by: who })}
      {!who && day && tell('madeOn', { on: day })}
      {!who && !day ? tell('recorded', recorded) : <> · {tell('recordedToo', recorded)}</>}
      {' · '}
      <Position at={position} />
    </p>
  );
};

const Title = ({ kind, language: tag }: { kind: LayerKind; language: string }) => {
  const { language } = useView();
  return (
    <>
      {layerWords(language).say(kind)} <span class="soft">{languageName(tag, language)}</span>
    </>
  );
};

/** A text as its paragraphs; `null` where it was erased. */
export const Paragraphs = ({ language, text }: { language?: string; text: string | null }) => (
  <div class="whole" lang={language}>
    {text === null ? <Text text={null} /> : text.split(/\n+/).map((paragraph, n) => <p key={n}>{paragraph}</p>)}
  </div>
);

/** The original, which is the evidence, with the passages that others have something to say about. */
export const Original = ({ layer, marks }: { layer: KeptLayer; marks: Mark[] }) => {
  const { say } = layerWords(useView().language);
  return (
    <section id="original">
      <h2>
        <Title kind="original" language={layer.language} />
      </h2>
      <Making {...layer} />
      <p class="note">
        {say('evidence')} {marks.length > 0 && say('marks', { n: marks.length })}
      </p>
      {layer.text !== null && marks.length > 0 ? (
        <MarkedText text={layer.text} marks={marks} language={layer.language} />
      ) : (
        <Paragraphs {...layer} />
      )}
    </section>
  );
};

/** What others made of the original: translations, and the line of a digest's index. */
export const Made = ({ item: { translations, indexLine } }: { item: CoverageAnswer }) => (
  <>
    {translations.map((layer) => (
      <Whole key={`${layer.position}`} kind="translation" layer={layer} />
    ))}
    {indexLine && <Whole kind="index-line" layer={indexLine} />}
  </>
);

const Whole = ({ kind, layer }: { kind: LayerKind; layer: KeptLayer }) => (
  <section>
    <h2>
      <Title kind={kind} language={layer.language} />
    </h2>
    <Making {...layer} />
    <Paragraphs {...layer} />
  </section>
);

/** Key points as they were made, together; those in the reader's language stand open, the others fold. */
export const KeyPoints = ({ points }: { points: KeptLayer[] }) => {
  const { language } = useView();
  const together = groupBy(points, (point) => `${point.position} ${point.language}`);
  const groups = [...together.values()];
  const isOwn = ([first]: KeptLayer[]) => first!.language.split('-', 1)[0] === language;
  const open = groups.some(isOwn) ? groups.filter(isOwn) : groups;
  const folded = groups.filter((group) => !open.includes(group));
  return (
    <>
      {open.map((group) => (
        <section key={group[0]!.position}>
          <h2>
            <Title kind="key-points" language={group[0]!.language} />
          </h2>
          <Points points={group} />
        </section>
      ))}
      {folded.map((group) => (
        <details key={`${group[0]!.position} ${group[0]!.language}`}>
          <summary>
            <Title kind="key-points" language={group[0]!.language} />
          </summary>
          <Points points={group} />
        </details>
      ))}
    </>
  );
};

const Points = ({ points }: { points: KeptLayer[] }) => (
  <>
    <Making {...points[0]!} />
    <ul>
      {points.map(({ text, language }, n) => (
        <li key={n}>
          <Text text={text} language={language} />
        </li>
      ))}
    </ul>
  </>
);
