import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type PressEvent } from '../../press/events.js';
import { type Claimed, homeOf } from '../claim.decider.js';
import { type ClaimEvent, type QuestionEvent } from '../events.js';
import { ClaimRow } from './claim.entity.js';
import { ClaimPlaceRow, CoverageReprintRow, QuestionAnswerRow } from './question.entity.js';

type Told = Recorded<{ type: string; data: Claimed }>;

const all = (): boolean => true;

const rowOf = ({ association, type, data, reason = null }: Told): Omit<ClaimRow, keyof Frame> => {
  const { claim, measure, comparator = null, value = null, upTo = null, said = null, evidence = [] } = data;
  const { meeting = null, government = null, asOf = null, when = null, counting = null } = data;
  const proposed = type === 'ProposalSetAside';
  const coverage = evidence.find((source) => source.coverage !== undefined)?.coverage ?? null;
  const about = { measure, meeting, government, asOf, when };
  const says = { comparator, value, upTo, said, counting };
  const question = homeOf(association, data);
  return { claim, proposed, question, ...about, ...says, coverage, reason: proposed ? reason : null, evidence };
};
type Frame = { associationId: 1; stream: 1; position: 1; knownFrom: 1; knownUntil: 1 };

/** What sources say, as it was recorded. */
export const claims: Projection = {
  name: 'claims',
  version: 1,
  tables: [ClaimRow],
  on: handlers<ClaimEvent>({
    ClaimRecorded: (fact, rows) => rows.put(ClaimRow, fact, rowOf(fact)),
    ProposalSetAside: (fact, rows) => rows.put(ClaimRow, fact, rowOf(fact)),
  }),
};

/** Which items of coverage are one text, and so one witness. */
export const reprints: Projection = {
  name: 'claim-witnesses',
  version: 1,
  tables: [CoverageReprintRow],
  on: handlers<PressEvent>({
    MarkedReprintOf: (fact, rows) => {
      const { coverage, of } = fact.data;
      rows.put(CoverageReprintRow, fact, { coverage, of });
    },
  }),
};

/** What persons stand by, and where they put claims. */
export const questions: Projection = {
  name: 'questions',
  version: 1,
  tables: [QuestionAnswerRow, ClaimPlaceRow],
  on: handlers<QuestionEvent>({
    AnswerProposed: (fact, rows) => {
      const { question, claim = null, own = null } = fact.data;
      const stands = { question, state: 'proposed' as const, claim, own, reason: fact.reason ?? null };
      const by = { proposedBy: fact.actor.id, confirmedBy: null, since: fact.recordedAt };
      rows.put(QuestionAnswerRow, fact, { ...stands, ...by });
    },
    AnswerConfirmed: (fact, rows) =>
      rows.amend(QuestionAnswerRow, fact, all, () => ({
        state: 'answered' as const,
        confirmedBy: fact.actor.id,
        since: fact.recordedAt,
      })),
    AnswerTakenBack: (fact, rows) => rows.amend(QuestionAnswerRow, fact, all, null),
    QuestionLeftOpen: (fact, rows) => {
      const { question } = fact.data;
      const open = { question, state: 'left-open' as const, claim: null, own: null, reason: fact.reason ?? null };
      const by = { proposedBy: fact.actor.id, confirmedBy: null, since: fact.recordedAt };
      rows.put(QuestionAnswerRow, fact, { ...open, ...by });
    },
    ClaimMeasureMarked: (fact, rows) => {
      const { question, claim, measure, when = null, into } = fact.data;
      const kind = 'measure' as const;
      // Back where it came with, it stands as if it had never gone.
      if (into === question) rows.amend(ClaimPlaceRow, fact, (row) => row.claim === claim, null);
      else rows.put(ClaimPlaceRow, fact, { question, claim, kind, measure, when, into, reason: fact.reason ?? null });
    },
    ClaimSetAside: (fact, rows) => {
      const { question, claim } = fact.data;
      const here = { kind: 'aside' as const, into: null, measure: null, when: null };
      rows.put(ClaimPlaceRow, fact, { question, claim, ...here, reason: fact.reason ?? null });
    },
    ClaimReturned: (fact, rows) => rows.amend(ClaimPlaceRow, fact, (row) => row.claim === fact.data.claim, null),
  }),
};
