import { type Decider } from '../../src/eventstore/decider.js';
import { type FactOf, type Facts } from '../../src/eventstore/facts.js';
import { type Projection } from '../../src/eventstore/projection.js';
import { type AnyDecider, Registry } from '../../src/eventstore/registry.js';
import { type Receipt } from '../../src/eventstore/store.js';
import { log } from '../../src/audit/log.decider.js';
import { tellLog } from '../../src/audit/tell.js';
import { claim } from '../../src/claims/claim.decider.js';
import { question } from '../../src/claims/question.decider.js';
import { claims, questions, reprints } from '../../src/claims/questions/questions.projection.js';
import { tellClaims, tellQuestions } from '../../src/claims/tell.js';
import { commitment } from '../../src/commitments/commitment.decider.js';
import { commitments } from '../../src/commitments/register/commitments.projection.js';
import { tellCommitments } from '../../src/commitments/tell.js';
import { committee } from '../../src/committees/committee.decider.js';
import { committees } from '../../src/committees/register/committees.projection.js';
import { tellCommittees } from '../../src/committees/tell.js';
import { table } from '../../src/exchange/table.decider.js';
import { tellTables } from '../../src/exchange/tell.js';
import { chairmanship } from '../../src/governance/chair.decider.js';
import { chairs } from '../../src/governance/chairs/chairs.projection.js';
import { decision } from '../../src/governance/decision.decider.js';
import { decisions } from '../../src/governance/decisions/decisions.projection.js';
import { rules } from '../../src/governance/rules.decider.js';
import { tellGovernance } from '../../src/governance/tell.js';
import { type AsOf } from '../../src/language/as-of.js';
import { attendance } from '../../src/meetings/attendance/attendance.projection.js';
import { figures } from '../../src/meetings/figures/figures.projection.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { meetings } from '../../src/meetings/meetings/meetings.projection.js';
import { tellMeetings } from '../../src/meetings/tell.js';
import { members } from '../../src/membership/member/member.projection.js';
import { membership } from '../../src/membership/membership.decider.js';
import { roster } from '../../src/membership/roster/roster.projection.js';
import { tellMembership } from '../../src/membership/tell.js';
import { erasure } from '../../src/personal/erasure.decider.js';
import { coverage } from '../../src/press/coverage.decider.js';
import { coverageItems } from '../../src/press/coverage/coverage.projection.js';
import { rightsOfItems } from '../../src/press/coverage/rights.projection.js';
import { occasions } from '../../src/press/imports/occasions.projection.js';
import { rightsDefault } from '../../src/press/rights-default.decider.js';
import { families } from '../../src/press/families/families.projection.js';
import { document } from '../../src/press/document.decider.js';
import { links } from '../../src/press/links/links.projection.js';
import { memberNames } from '../../src/press/names/member-names.projection.js';
import { tellPress } from '../../src/press/tell.js';
import { search } from '../../src/search/index/search.projection.js';
import { Labels } from '../../src/timeline/labels.js';
import { Stories } from '../../src/timeline/stories.js';
import { dump } from './dump.js';
import { makeWorld, type World } from './kernel.js';

/** The deciders of all rooms. */
export const deciders: AnyDecider[] = [
  membership,
  rules,
  decision,
  chairmanship,
  meeting,
  coverage,
  document,
  table,
  rightsDefault,
  claim,
  question,
  committee,
  commitment,
  erasure,
  log,
];

/** The read models of all rooms, the timeline among them. */
export const projections = (): Projection[] => {
  const registry = new Registry();
  const stories = new Stories(registry);
  for (const tellings of [
    tellMembership,
    tellGovernance,
    tellMeetings,
    tellPress,
    tellClaims,
    tellQuestions,
    tellCommittees,
    tellCommitments,
    tellTables,
    tellLog,
  ])
    stories.add(tellings as never);
  registry.add({ projections: [roster, members, decisions, chairs, meetings, attendance, figures] });
  registry.add({ projections: [coverageItems, memberNames, committees, commitments, claims, questions, reprints] });
  registry.add({ projections: [families, links, occasions, rightsOfItems, search] });
  return registry.projections;
};

/** The record of one association with all rooms, and how tests speak to it. */
export interface TestRecord extends World {
  labels: Labels;
  /** Records facts in one stream, judged by its rules; answers where the last of them stands. */
  tell<S, F extends Facts, N>(decider: Decider<S, F, N>, id: string, ...facts: FactOf<F>[]): Promise<number>;
  correct(position: number, now: object | null): Promise<number>;
  /** The two times of a reading; today and now where nothing is said. */
  asOf(times?: { trueOn?: string; knownOn?: number }): AsOf;
  /** The rows of a projection as they are, and as they come out when it is built anew. */
  rows(projection: Projection): ReturnType<typeof dump>;
  rebuilt(projection: Projection): ReturnType<typeof dump>;
}

/** All rooms over a database of their own. */
export const makeRecord = async (): Promise<TestRecord> => {
  const world = await makeWorld({ deciders, projections: projections() });
  const { association, dataSource } = world;
  const last = async (receipt: Promise<Receipt>): Promise<number> => (await receipt).position!;
  const rows = (projection: Projection) => dump(dataSource, association, projection);
  return {
    ...world,
    labels: new Labels(dataSource),
    tell: (decider, id, ...facts) => last(world.as(() => world.store.decide(decider, id, () => facts))),
    correct: (position, now) => last(world.as(() => world.store.correct(position, now), { reason: 'A better source' })),
    asOf: ({ trueOn = '2025-11-21', knownOn = Number.MAX_SAFE_INTEGER } = {}) => ({ association, trueOn, knownOn }),
    rows,
    rebuilt: async (projection) => {
      await world.follower.rebuild(association, projection);
      return rows(projection);
    },
  };
};
