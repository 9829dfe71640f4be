import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { type Evidence } from '../language/nouns.js';
import { type Page } from '../web/answer.js';
import { Fact, Facts } from '../web/facts.js';
import { Sources, Text } from '../web/sources.js';
import { Instant, Position } from '../web/text.js';
import { link, useView, type View } from '../web/view.js';
import { type Outcome } from './checkpoints/proofs.js';
import { Data } from './data.js';
import { Verified } from './verify/verified.js';
import { auditWords } from './words.js';

interface Shown {
  event: Recorded;
  /** The entry that it corrects, and the one that corrects it. */
  before?: Recorded;
  correctedBy?: Recorded;
  /** What came of proving it just now, where somebody signs. */
  verified?: Outcome;
}

/** One entry of the log: who recorded what, when and why, and beside a correction what was believed before. */
export const EntryPage = (view: View, { event, before, correctedBy, verified }: Shown): Page => {
  const { say, tell } = auditWords(view.language);
  const { position, type, data } = event;
  const correction = type === CORRECTED ? (data as Correction) : undefined;
  return {
    room: 'audit',
    title: say('title', { position }),
    data: [`/events/${position}`],
    body: (
      <>
        <h1>{say('title', { position })}</h1>
        {correction && (
          <p class="correction">
            {tell(correction.now === null ? 'takesBack' : 'corrects', {
              position: <Position at={correction.corrects} />,
            })}
          </p>
        )}
        {correctedBy && (
          <p class="correction">{tell('correctedBy', { position: <Position at={correctedBy.position} /> })}</p>
        )}
        <Recording event={event} />
        {correction ? <Change correction={correction} before={before} /> : <Content data={data} />}
        <p>
          <a href={link(view, '', { knownOn: String(position) })}>{say('asKnown')}</a>
        </p>
        {verified && <Verified of={[verified]} />}
        <Neighbours position={position} />
      </>
    ),
  };
};

const Recording = ({ event: { recordedAt, actor, onBehalfOf, command, type, reason } }: { event: Recorded }) => {
  const { say } = auditWords(useView().language);
  return (
    <Facts>
      <Fact label={say('recorded')}>
        <Instant at={recordedAt} />
      </Fact>
      <Fact label={say('by')}>
        {say(actor.method === 'none' ? 'whoUnsigned' : 'who', { id: actor.id, role: actor.role })}
      </Fact>
      {onBehalfOf === actor.id && <Fact label={say('approval')}>{say('selfApproved')}</Fact>}
      {reason !== undefined && (
        <Fact label={say('reason')}>
          <Text text={reason} />
        </Fact>
      )}
      <Fact label={say('type')}>
        <code>{type}</code>
      </Fact>
      <Fact label={say('command')}>
        <code>{command}</code>
      </Fact>
    </Facts>
  );
};

/** What was believed before beside what is believed now. */
const Change = ({ correction: { now, evidence }, before }: { correction: Correction; before?: Recorded }) => {
  const { say } = auditWords(useView().language);
  const old = before?.type === CORRECTED ? (before.data as Correction).now : before?.data;
  return (
    <>
      <div class="change">
        <section>
          <h2>{say('before')}</h2>
          {old === undefined || old === null ? <p class="none">{say('nothing')}</p> : <Data of={old} />}
        </section>
        <section>
          <h2>{say('now')}</h2>
          {now === null ? <p class="none">{say('nothing')}</p> : <Data of={now} />}
        </section>
      </div>
      {evidence !== undefined && (
        <>
          <h2>{say('evidence')}</h2>
          <Sources of={evidence as Evidence} />
        </>
      )}
    </>
  );
};

const Content = ({ data }: { data: unknown }) => (
  <>
    <h2>{auditWords(useView().language).say('says')}</h2>
    <Data of={data} />
  </>
);

const Neighbours = ({ position }: { position: number }) => {
  const view = useView();
  const { say } = auditWords(view.language);
  const to = (at: number) => link(view, `/audit/${at}`);
  return (
    <nav class="turn" aria-label={say('neighbours')}>
      {position > 0 && <a href={to(position - 1)}>{say('previous', { position: position - 1 })}</a>}
      {position < view.last && <a href={to(position + 1)}>{say('next', { position: position + 1 })}</a>}
    </nav>
  );
};
