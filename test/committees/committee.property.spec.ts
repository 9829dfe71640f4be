import fc from 'fast-check';
import { committee } from '../../src/committees/committee.decider.js';
import { type CommitteeEvent } from '../../src/committees/events.js';
import { heldOn, standsOn } from '../../src/committees/register/on-a-day.js';
import { fold, judge } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { holdsOn } from '../../src/language/dates.js';
import { henan } from './facts.js';
import { beside, days, first, redated, type Trial, trial } from './trials.js';
import { association, reading } from '../support/given.js';

/** Tries one thing after another, as the store would; what a rule refuses changes nothing. */
const play = async (trials: Trial[]): Promise<CommitteeEvent[]> => {
  let history: CommitteeEvent[] = [first];
  for (const tried of trials) {
    const from = 'fact' in tried ? history.length : tried.nth;
    const then =
      'fact' in tried
        ? [...history, tried.fact]
        : history.flatMap((fact, n) => (n !== tried.nth ? [fact] : tried.day ? [redated(fact, tried.day)] : []));
    try {
      await judge(committee, fold(committee, then.slice(0, from)), then.slice(from), reading(beside));
      history = then;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
    }
  }
  return history;
};

/** Days close enough to meet every stretch that the dates of the trials leave. */
const everyWeek = Array.from({ length: 200 }, (_, n) =>
  new Date(Date.UTC(2019, 10, 1) + n * 7 * 86_400_000).toISOString().slice(0, 10),
);

describe('whatever is tried and corrected, in whatever order', () => {
  const always = (holds: (state: ReturnType<typeof committee.evolve.CommitteeConvened>, day: string) => void) =>
    fc.assert(
      fc.asyncProperty(fc.array(trial, { minLength: 3, maxLength: 20 }), async (trials) => {
        const state = fold(committee, await play(trials));
        if (state.established !== null) for (const day of days) holds(state, day);
      }),
      { numRuns: 300 },
    );
  const life = ({ established, ended }: { established: string | null; ended: string | null }) => ({
    on: established!,
    ended,
  });
  const on = (trueOn: string) => ({ association, trueOn, knownOn: 0 });

  it('nobody coordinates a committee outside its life', () =>
    always((state, day) => {
      const stands = standsOn(on(day), life(state));
      for (const seat of state.seats) {
        const holds = heldOn(on(day), seat, life(state));
        if (stands === 'no') expect(holds).toBe('no');
        if (stands === 'perhaps') expect(holds).not.toBe('surely');
      }
    }));

  it('no government surely has two seats of one committee on a day', () =>
    always((state, day) => {
      const sure = state.seats.filter((seat) => heldOn(on(day), seat, life(state)) === 'surely');
      expect(new Set(sure.map(({ government }) => government)).size).toBe(sure.length);
    }));

  it('every seat begins in the life of its committee, and no member has one after it left', () =>
    always((state) => {
      for (const { from, government } of state.seats) {
        const begins = everyWeek.map((day) => [holdsOn(day, from), standsOn(on(day), life(state))]);
        expect(begins.some(([begun, stands]) => begun !== 'no' && stands !== 'no')).toBe(true);
        if (government === henan) expect(holdsOn('2021-02-28', from)).not.toBe('no');
      }
    }));
});
