import { type ComponentChild } from 'preact';
import { roleIn } from '../../access/role-words.js';
import { Fact, Facts } from '../../web/facts.js';
import { Text } from '../../web/sources.js';
import { Instant, Position } from '../../web/text.js';
import { called, useView } from '../../web/view.js';
import { governanceWords } from '../words.js';
import { type HistoryEntry } from './history.js';

/** How a decision and its effects came into the record, in sentences: who recorded what when, and why it was corrected. */
export const History = ({ events }: { events: HistoryEntry[] }) => (
  <ol class="history">
    {events.map((event) => (
      <li key={event.position}>
        <p>
          <Sentence {...event} />{' '}
          <span class="soft">
            <Position at={event.position} />
          </span>
        </p>
        <Why {...event} />
      </li>
    ))}
  </ol>
);

const Sentence = ({ type, of, recordedAt, actor, supersedes, data }: HistoryEntry) => {
  const view = useView();
  const { say, tell } = governanceWords(view.language);
  const said: Record<string, ComponentChild> = {
    instant: <Instant at={recordedAt} />,
    who: say(actor.method === 'none' ? 'whoUnsigned' : 'who', {
      id: called(view, actor.id),
      role: roleIn(actor.role, view.language),
    }),
    what: say(things[of ?? type] ?? 'aFact'),
  };
  if (supersedes === null) return <>{tell('recorded', said)}</>;
  const isTakenBack = (data as { now?: unknown }).now === null;
  return <>{tell(isTakenBack ? 'takenBack' : 'corrected', { ...said, before: <Position at={supersedes} /> })}</>;
};

const things: Record<string, 'theDecision' | 'theAdmission' | 'theObservation' | 'theElection'> = {
  DecisionTaken: 'theDecision',
  MembershipApproved: 'theAdmission',
  ObserverAdmitted: 'theObservation',
  ChairElected: 'theElection',
};

const Why = ({ reason, selfApproved, onBehalfOf }: HistoryEntry) => {
  const view = useView();
  const { say, tell } = governanceWords(view.language);
  return (
    <>
      {reason !== null && <p class="reason">{tell('reason', { reason: <Text text={reason} /> })}</p>}
      {onBehalfOf !== null && !selfApproved && <p class="note">{say('askedBy', { who: called(view, onBehalfOf) })}</p>}
      {selfApproved && <p class="note">{say('selfApproved')}</p>}
    </>
  );
};

/** Where the decision stands in the log, and the hash by which that can be proved. */
export const Proof = ({ position, leafHash }: { position: number; leafHash: string }) => {
  const { say } = governanceWords(useView().language);
  return (
    <Facts>
      <Fact label={say('position')}>
        <Position at={position} />
      </Fact>
      <Fact label={say('leaf')}>
        <code class="hash">{leafHash}</code>
      </Fact>
    </Facts>
  );
};
