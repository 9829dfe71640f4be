import { type VNode } from 'preact';
import { roleIn } from '../access/role-words.js';
import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { type Evidence } from '../language/nouns.js';
import { type Page } from '../web/answer.js';
import { common } from '../web/common.js';
import { type DataWords } from '../web/data.js';
import { Fact, Facts } from '../web/facts.js';
import { Undo } from '../web/recorded.js';
import { Sources, Text } from '../web/sources.js';
import { Instant, PositionLink, SelfApproved } from '../web/text.js';
import { called, link, looksBack, useView, type View } from '../web/view.js';
import { type Outcome } from './checkpoints/proofs.js';
import { keepsNames } from './correctable.js';
import { Said } from './entry-content.js';
import { Verified } from './verify/verified.js';
import { auditWords } from './words.js';

interface Shown {
  event: Recorded;
  /** What it says in words. */
  told: VNode[];
  /** What its fields, choices and ids are called. */
  words: DataWords;
  /** The entry that it corrects, and the one that corrects it. */
  before?: Recorded;
  correctedBy?: Recorded;
  /** What came of proving it just now, where somebody signs. */
  verified?: Outcome;
}

/** One entry of the log: who recorded what, when and why, and beside a correction what was believed before. */
export const EntryPage = (view: View, { event, told, before, correctedBy, verified, words }: Shown): Page => {
  const { say, tell } = auditWords(view.language);
  const { position, type, data } = event;
  const correction = type === CORRECTED ? (data as Correction) : undefined;
  return {
    room: 'audit',
    title: say('title', { position }),
    ...(view.may('prove') && { data: [`/events/${position}`] as [string] }),
    body: (
      <>
        <h1>{say('title', { position })}</h1>
        {told}
        {correction && (
          <p class="correction">
            {tell(correction.now === null ? 'takesBack' : 'corrects', {
              position: <PositionLink at={correction.corrects} />,
            })}
            <SelfApproved at={correction.corrects} />
          </p>
        )}
        {correctedBy && (
          <p class="correction">
            {tell('correctedBy', { position: <PositionLink at={correctedBy.position} /> })}
            <SelfApproved at={correctedBy.position} />
          </p>
        )}
        <Recording event={event} />
        {view.may('prove') ? (
          <Said {...{ data, correction, before, words }} />
        ) : (
          <p class="none">{say('contentKept')}</p>
        )}
        <Known by={(data as { evidence?: Evidence } | null)?.evidence} corrects={correction !== undefined} />
        {!correctedBy && type !== 'IncarnationStarted' && view.may('ask-correction') && !looksBack(view) && (
          <p>
            <Undo position={position} unseen={keepsNames(data)} />
          </p>
        )}
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
  const view = useView();
  const { say } = auditWords(view.language);
  return (
    <Facts>
      <Fact label={say('recorded')}>
        <Instant at={recordedAt} />
      </Fact>
      <Fact label={say('by')}>
        {say(actor.method === 'none' ? 'whoUnsigned' : 'who', {
          id: called(view, actor.id),
          role: roleIn(actor.role, view.language),
        })}
      </Fact>
      {onBehalfOf !== undefined && onBehalfOf !== actor.id && (
        <Fact label={say('askedBy')}>{called(view, onBehalfOf)}</Fact>
      )}
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

/** Whoever reads the record sees by what it is known. */
const Known = ({ by, corrects }: { by: Evidence | undefined; corrects: boolean }) => {
  const { language } = useView();
  if (by === undefined) return null;
  return (
    <>
      <h2>{corrects ? auditWords(language).say('evidence') : common(language).say('sources', { n: by.length })}</h2>
      <Sources of={by} />
    </>
  );
};

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
