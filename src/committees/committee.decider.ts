import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { type Committee, committeeView } from './committee.state.js';
import { committeeFacts } from './events.js';
import { areOneAtATime, mayBeReleased, mayLieIn, released } from './life.js';
import { belonging, type Spells, taken, type Taken } from './neighbours.js';

/** What facts of a committee are judged by: the coordinator's membership, the decision cited, the committee it goes into. */
interface Judgement {
  spells?: Spells;
  decision?: Taken;
  into?: Committee;
}

/** A committee from its setting up to its end. Which body may set one up is not judged here: a discrepancy is to be seen. */
export const committee: Decider<Committee, typeof committeeFacts, Judgement> = {
  ...committeeView,
  facts: committeeFacts,
  check: {
    CommitteeEstablished: ({ established }, { names, decision }, judgement) => {
      if (established !== null) throw new Rejected('EstablishedOnce', 'This committee is already in the record');
      if (Object.keys(names).length === 0)
        throw new Rejected('CommitteeHasAName', 'A committee has at least one name', 'names');
      wasAdopted(decision, judgement);
    },
    CommitteeConvened: (state, { on }) => {
      isEstablished(state);
      if (state.convened !== null) throw new Rejected('ConvenedOnce', 'Its first meeting is in the record');
      if (!mayLieIn(on, state.established!, state.ended))
        throw new Rejected('MeetsWhileItStands', 'The committee did not stand on that day', 'on');
    },
    CommitteeReported: (state, { on, decision }, judgement) => {
      isEstablished(state);
      if (state.reported) throw new Rejected('ReportedOnce', 'That it was set up has been reported');
      if (!mayPrecede(state.established!, on))
        throw new Rejected('ReportFollowsEstablishment', 'It would be reported before it was set up', 'on');
      wasAdopted(decision, judgement);
    },
    CommitteeRenamed: (state, { names, on, decision }, judgement) => {
      isEstablished(state);
      if (Object.keys(names).length === 0)
        throw new Rejected('CommitteeHasAName', 'A committee has at least one name', 'names');
      if (!mayLieIn(on, state.established!, state.ended))
        throw new Rejected('RenamedWhileItStands', 'The committee did not stand on that day', 'on');
      wasAdopted(decision, judgement);
    },
    CoordinatorAppointed: (state, { government, from, until, decision }, judgement) => {
      isEstablished(state);
      if (until !== undefined && !mayPrecede(from, until))
        throw new Rejected('TermEndsAfterItStarts', 'The coordinator would leave before coming', 'until');
      if (!mayLieIn(from, state.established!, state.ended))
        throw new Rejected('CoordinatorsServeWhileItStands', 'The committee did not stand on that day', 'from');
      if (!judgement.spells?.some((spell) => mayLieIn(from, spell.from, spell.until)))
        throw new Rejected('CoordinatorIsAMember', 'It does not belong to the association on that day', 'member');
      if (!areOneAtATime([...state.seats, { government, from, until }]))
        throw new Rejected('OneSeatAtATime', 'It coordinates this committee already', 'member');
      wasAdopted(decision, judgement);
    },
    CoordinatorReleased: (state, { government, on, decision }, judgement) => {
      isEstablished(state);
      if (!state.seats.some((seat) => seat.government === government && mayBeReleased(seat, on)))
        throw new Rejected('OnlyACoordinatorIsReleased', 'It does not coordinate this committee on that day', 'member');
      if (!areOneAtATime(released(state.seats, government, on)))
        throw new Rejected('OneSeatAtATime', 'It would have coordinated this committee twice at once until then', 'on');
      wasAdopted(decision, judgement);
    },
    CommitteeMerged: (state, { committee: own, into, on, decision }, judgement) => {
      mayEnd(state, on);
      if (into === own) throw new Rejected('MergesIntoAnother', 'A committee cannot go into itself', 'into');
      const { established = null, ended = null } = judgement.into ?? {};
      if (established === null || !mayLieIn(on, established, ended))
        throw new Rejected(
          'MergesIntoAStandingCommittee',
          'The committee it would go into does not stand on that day',
          'into',
        );
      wasAdopted(decision, judgement);
    },
    CommitteeDissolved: (state, { on, decision }, judgement) => {
      mayEnd(state, on);
      wasAdopted(decision, judgement);
    },
  },
  neighbours: async (read, { type, data }) => ({
    ...(type === 'CoordinatorAppointed' && { spells: await read.fold(belonging, data.government) }),
    ...(type === 'CommitteeMerged' && { into: await read.fold(committeeView, data.into) }),
    ...('decision' in data && data.decision !== undefined && { decision: await read.fold(taken, data.decision) }),
  }),
  reserves: (fact) => (fact.type === 'CommitteeEstablished' ? [`committee:${fact.data.handle}`] : []),
};

const isEstablished = ({ established }: Committee): void => {
  if (established === null) throw new Rejected('CommitteeIsEstablished', 'This committee is not in the record');
};

const wasAdopted = (cited: string | undefined, { decision }: Judgement): void => {
  if (cited !== undefined && decision?.outcome !== 'adopted')
    throw new Rejected('DecisionWasAdopted', 'Nothing follows from the decision named: it was not adopted', 'decision');
};

const mayEnd = (state: Committee, on: string): void => {
  isEstablished(state);
  const { established, convened, ended, seats } = state;
  if (ended !== null) throw new Rejected('CommitteeEndsOnce', 'This committee has ended already');
  if (![established!, convened ?? established!].every((day) => mayLieIn(day, day, on)))
    throw new Rejected('CommitteeEndsAfterItStarts', 'The committee would end before it began', 'on');
  if (!seats.every(({ from }) => mayLieIn(from, from, on)))
    throw new Rejected('CoordinatorsServeWhileItStands', 'A coordinator would be appointed after its end', 'on');
};
