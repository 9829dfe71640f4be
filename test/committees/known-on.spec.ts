import fc from 'fast-check';
import { committee } from '../../src/committees/committee.decider.js';
import { committees } from '../../src/committees/register/committees.projection.js';
import { membership } from '../../src/membership/membership.decider.js';
import { replica } from '../eventstore/replica.js';
import { liaoning } from '../membership/facts.js';
import { dump, knownOn } from '../support/dump.js';
import { makeWorld, newAssociation, type World } from '../support/kernel.js';
import { deciders } from '../support/record.js';
import { education, henan } from './facts.js';
import { digital, first, goal, left, redated, stayed, type Trial, trial } from './trials.js';

const parts = { deciders, projections: [committees] };
let world: World;
let replay: World;
beforeAll(async () => {
  [world, replay] = await Promise.all([makeWorld(parts), makeWorld(parts)]);
});
afterAll(() => Promise.all([world.end(), replay.end()]));

/** Records what no rule refuses in an association of its own. */
const play = async (trials: Trial[]): Promise<string> => {
  const association = await newAssociation(world.dataSource);
  await world.follower.startAssociation(association);
  const as = <T>(work: () => Promise<T>) => world.as(work, { association, reason: 'Another source' });
  await as(() => world.store.decide(membership, liaoning, () => stayed));
  await as(() => world.store.decide(membership, henan, () => left));
  await as(() => world.store.decide(committee, education, () => [goal]));
  await as(() => world.store.decide(committee, digital, () => [first]));
  for (const tried of trials) {
    const give = async () => {
      if ('fact' in tried) return world.store.decide(committee, digital, () => [tried.fact]);
      const stream = await world.log.stream(association, `committee-${digital}`);
      const facts = stream.filter(({ type }) => type !== 'Corrected');
      const fact = facts[tried.nth % facts.length]!;
      const now = tried.day === null ? null : redated(fact as { type: string; data: object }, tried.day).data;
      return world.store.correct(fact.position, now);
    };
    await as(give).catch((error: { rule?: string }) => {
      if (!error.rule) throw error;
    });
  }
  return association;
};

describe('what was known of committees at a position', () => {
  it('is what a replay of the log up to it shows', () =>
    fc.assert(
      fc.asyncProperty(fc.array(trial, { minLength: 4, maxLength: 10 }), async (trials) => {
        const association = await play(trials);
        const full = await dump(world.dataSource, association, committees);
        const shown = await replica(world, replay, association);
        const size = await world.log.size(association);
        for (let position = 0; position < size; position += 1) {
          const [replayed] = await shown(position, [committees]);
          expect(knownOn(full, position)).toEqual(knownOn(replayed!, position));
        }
      }),
      { numRuns: 10 },
    ));
});
