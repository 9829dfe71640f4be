import { Fact, Facts } from '../../web/facts.js';
import { WebAddress } from '../../web/sources.js';
import { Instant, Position, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { Paragraphs } from '../coverage/layers.section.js';
import { type Snapshot } from './link-states.js';
import { linkWords } from './words.js';

/** What stood at an item's address on days when it was called: a layer apart from the item's own texts. */
export const Snapshots = ({ of: [newest, ...older] }: { of: Snapshot[] }) => {
  const { say } = linkWords(useView().language);
  if (!newest) return null;
  return (
    <section id="snapshot">
      <h2>{say('snapshot')}</h2>
      <p class="hint">{say('snapshotHint')}</p>
      <OneSnapshot {...newest} />
      {older.length > 0 && (
        <details class="small">
          <summary>{say('older')}</summary>
          {older.map((snapshot) => (
            <OneSnapshot key={snapshot.position} {...snapshot} />
          ))}
        </details>
      )}
    </section>
  );
};

const OneSnapshot = ({ url, answeredBy, on, sha256, bytes, contentType, text, recordedAt, by, position }: Snapshot) => {
  const { say, tell } = linkWords(useView().language);
  return (
    <>
      <Facts>
        <Fact label={say('taken')}>
          <When on={on} /> ({tell('takenBy', { on: <Instant at={recordedAt} />, by })}) <Position at={position} />
        </Fact>
        <Fact label={say('from')}>
          <WebAddress url={answeredBy ?? url} />
        </Fact>
        <Fact label={say('sha256')}>
          <code>{sha256}</code> ({contentType}, {say('size', { n: bytes })})
        </Fact>
      </Facts>
      <details class="small">
        <summary>{say('text')}</summary>
        <Paragraphs text={text} />
      </details>
    </>
  );
};
