import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayBeOneDay, mayPrecede } from '../language/dates.js';
import { type ChairData, type ChairEvent, chairFacts } from './chair.shapes.js';
import { chairView, type Chairmanship, endsOf, running } from './chair.state.js';
import { type Decision, decision } from './decision.decider.js';
import { rulesOver, type RulesVersion } from './events.js';
import { isBarred, mayHoldChair, type Standing, standing } from './standing.js';

/** What facts of the chair are judged by: the government, the rules, the decision that is cited. */
interface Judgement {
  member: Standing;
  rules: RulesVersion[];
  decision?: Decision;
}

const mayChair = ({ member, rules }: Judgement, on: string): boolean => mayHoldChair(member, rules, on);

/** The chair is held by one member government at a time; candidacy, election, handover, start and end are facts of their own. */
export const chairmanship: Decider<Chairmanship, typeof chairFacts, Judgement> = {
  ...chairView,
  facts: chairFacts,
  check: {
    CandidacySubmitted: ({ candidates, elected }, { government, term, on }, judgement) => {
      if (candidates.some((each) => each.term === term && each.government === government))
        throw new Rejected('OneCandidacyPerTerm', 'This member stands for this term already', 'term');
      if (elected[term] && !mayPrecede(on, elected[term].on))
        throw new Rejected('CandidacyPrecedesElection', 'The chair of this term had been elected by then', 'on');
      if (!mayChair(judgement, on))
        throw new Rejected('CandidateMayChair', 'The rules of that day do not let it hold the chair', 'member');
      if (isBarred(judgement.member, on))
        throw new Rejected(
          'CandidateMayStand',
          'Its right to stand for the chair was restricted on that day',
          'member',
        );
    },
    CandidacyWithdrawn: ({ candidates }, { government, term, on }) => {
      const open = candidates.find((each) => each.term === term && each.government === government);
      if (!open || !mayPrecede(open.on, on))
        throw new Rejected('WithdrawalFollowsCandidacy', 'There is no candidacy for this term to withdraw', 'term');
    },
    ChairElected: ({ elected }, { term, government, decision: cited }, { member, decision }) => {
      if (!member.registered)
        throw new Rejected(
          'ChairIsAGovernment',
          'The chair is a government of the record, not whoever heads it',
          'member',
        );
      if (elected[term]) throw new Rejected('OneChairPerTerm', 'A chair was already elected for this term', 'term');
      if (cited === undefined) return;
      const elects = decision?.outcome === 'adopted' ? decision.electsChair : undefined;
      if (elects?.government !== government || elects.term !== term)
        throw new Rejected('DecisionElects', 'The decision named does not elect this member to this term', 'decision');
    },
    ChairHandedOver: ({ elected, handedOver }, { term, government, on }) => {
      if (handedOver.includes(term))
        throw new Rejected('HandedOverOnce', 'The chair was handed over for this term', 'term');
      if (elected[term]?.government !== government || !mayPrecede(elected[term].on, on))
        throw new Rejected('HandoverFollowsElection', 'This member was not elected to this term by then', 'term');
    },
    TermStarted: (state, { term, government, on, ends }, judgement) => {
      if (state.elected[term]?.government !== government)
        throw new Rejected('TermFollowsElection', 'This member was not elected to this term', 'member');
      if (state.held.some((each) => each.term === term))
        throw new Rejected('TermsRunOnce', 'This term has begun already', 'term');
      const before = state.held.at(-1);
      if (ends && !(before?.withNext && before.term === ends.term && before.government === ends.government))
        throw new Rejected('OnlyARunningTermEnds', 'The term that would end with it is not the one before');
      if (ends && passesOver(state, ends.term, term))
        throw new Rejected(
          'NoTermIsPassedOver',
          'A term between has a chair and has not begun; first say when it did',
          'term',
        );
      if (!mayFollow(state, on)) throw new Rejected('OneChairAtATime', 'The term before would not have ended', 'on');
      if (!mayPrecede(state.elected[term].on, on))
        throw new Rejected('TermFollowsElection', 'The term would begin before the election to it', 'on');
      if (!mayChair(judgement, on))
        throw new Rejected(
          'ChairIsAFullMember',
          'Only full members hold the chair, or whom the rules of that day let',
          'member',
        );
    },
    TermEnded: (state, { term, government, on }) => {
      const current = running(state);
      if (current?.term !== term || current.government !== government)
        throw new Rejected('OnlyARunningTermEnds', 'This term is not running', 'term');
      if (!mayPrecede(current.since, on))
        throw new Rejected('TermEndsAfterItStarts', 'The term would end before it began', 'on');
    },
  },
  neighbours: async (read, { type, data }) => ({
    member: await read.fold(standing, data.government),
    rules: await read.fold(rulesOver, read.association),
    ...(type === 'ChairElected' &&
      data.decision !== undefined && { decision: await read.fold(decision, data.decision) }),
  }),
};

/** Whether a term may begin on a day after all that began before it, each of which is over by then or ends with it. */
const mayFollow = ({ held }: Chairmanship, on: string): boolean =>
  held.every(({ since, until }) => until !== undefined && mayPrecede(since, on)) &&
  endsOf(held).every((end) => end === undefined || mayPrecede(end, on));

/** Whether somebody was elected to a term between two. It may be in office by the rules, and the one before would run on through it. */
const passesOver = ({ elected }: Chairmanship, from: number, to: number): boolean =>
  Object.keys(elected).some((term) => from < Number(term) && Number(term) < to);

/** A term begins; the one before it, where it still runs, ends with it. */
export const startTerm = (state: Chairmanship, start: ChairData<'TermStarted'>): ChairEvent[] => {
  const before = running(state);
  if (!before) return [{ type: 'TermStarted', data: start }];
  const { government, term } = before;
  const end = { government, term, on: start.on, next: start.term, ...(start.evidence && { evidence: start.evidence }) };
  return [
    { type: 'TermEnded', data: end },
    { type: 'TermStarted', data: { ...start, ends: { government, term } } },
  ];
};

/**
 * A member is elected. Nothing is new where the decision cited led to just that already, on the `day` that whoever orders it named,
 * if any; what an event led to also finds what was recorded without it, be it that another decision is cited, where that may be of its
 * day.
 */
export const electChair = (
  { elected }: Chairmanship,
  election: ChairData<'ChairElected'>,
  { day, led = false }: { day?: string; led?: boolean } = {},
): ChairEvent[] => {
  const { government, term, on, decision } = election;
  const before = elected[term];
  const isSame = decision !== undefined && before?.government === government;
  const isKnown =
    isSame &&
    (before.decision === decision ? led || day === undefined || before.on === day : led && mayBeOneDay(before.on, on));
  return isKnown ? [] : [{ type: 'ChairElected', data: election }];
};
